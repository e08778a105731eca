import { createHash } from 'node:crypto';
import type { Desk } from '@zhutui/db';

const TOKEN_BYTES = 32;

/** 256 random bits, base64url: what the browser holds. */
export const newToken = (desk: Desk): string => Buffer.from(desk.random(TOKEN_BYTES)).toString('base64url');

/** What is kept of a token; nothing that could be shown in its place. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
