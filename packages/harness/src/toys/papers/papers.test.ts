import { describePackage } from '../../vitest.ts';
import { papers } from './scheme.ts';

describePackage(import.meta.url, [papers]);
