import { describePackage } from '../../vitest.ts';
import { limits } from './scheme.ts';

describePackage(import.meta.url, [limits]);
