import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { begin } from '../begin.ts';

/** The command over invented notices alone, in all else the same as the real one. */
const packages = [
  { folder: 'toy', status: 'published' as const, digest: '0', notice: '', plugins: [toyScheme, toyMatch] },
];
await begin(() => Promise.resolve(packages));
