import { describePackage } from '../../vitest.ts';
import { plugins } from './index.ts';

describePackage(import.meta.url, plugins);
