import type { SchemePackage } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';

const loadedAt = String(Date.now());

export const packages: readonly SchemePackage[] = [
  { folder: 'toy', status: 'published', digest: loadedAt, plugins: [toyScheme] },
];
