import type { SchemePackage } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';

export const packages: readonly SchemePackage[] = ['first', 'second'].map((folder) => ({
  folder,
  status: 'published',
  digest: folder,
  plugins: [toyScheme],
}));
