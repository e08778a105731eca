import { z } from 'zod';

/** The key under which a write happens once; the client makes a new one for each thing meant. */
export const key = z.string().min(8).max(80);
export const id = z.string().min(1).max(64);
export const version = z.int().nonnegative();
export const reason = z.string().trim().min(2).max(500);
export const line = z.string().trim().min(1).max(200);
export const answers = z.record(
  z.string().max(64),
  z.union([z.string().max(400), z.number(), z.boolean(), z.null()]),
);
/** The bytes of a file, as base64: at most 7 MB. */
export const file = z
  .base64()
  .max(9_600_000)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
export const channel = z.enum(['web', 'app', 'hotline', 'station', 'paper', 'roster']);
export const target = { key, id, version };
