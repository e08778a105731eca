// @ts-check
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

/** A holder touches its lock every second; one untouched for this long belongs to nobody (milliseconds). */
const STALE = 15_000;

/**
 * Runs `action` while no other start on this checkout prepares anything.
 * @template T
 * @param {string} path the lock file
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(path, action) {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; !take(path); waited += 1) {
    if (waited === 0) say('another start is preparing this checkout; waiting for it');
    breakStale(path);
    await pause(100);
  }
  const beat = setInterval(() => touch(path), 1000);
  try {
    return await action();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A stale lock is moved aside before it is removed: of several who find it stale, one moves it, and a lock taken
 * meanwhile by another is put back.
 * @param {string} path
 */
function breakStale(path) {
  const aside = `${path}.${process.pid}`;
  try {
    const holder = readFileSync(path, 'utf8');
    if (Date.now() - statSync(path).mtimeMs < STALE && (holder === '' || alive(Number(holder)))) return;
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch {
    // It went away, or was taken, meanwhile.
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} path */
function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Somebody removed the lock; what is under way still ends.
  }
}
