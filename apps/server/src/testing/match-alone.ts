import type { SchemePackage } from '@zhutui/core';
import { toyMatch } from '@zhutui/core/testing';

export const packages: readonly SchemePackage[] = [
  { folder: 'alone', status: 'published', digest: 'alone', plugins: [toyMatch] },
];
