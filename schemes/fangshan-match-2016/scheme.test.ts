import { describePackage } from '@zhutui/harness/vitest';
import { plugins } from './index.ts';

describePackage(import.meta.url, plugins);
