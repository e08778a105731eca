import { describePackage } from '../../vitest.ts';
import { windows } from './scheme.ts';

describePackage(import.meta.url, [windows]);
