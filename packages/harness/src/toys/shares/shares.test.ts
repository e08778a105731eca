import { describePackage } from '../../vitest.ts';
import { shares } from './scheme.ts';

describePackage(import.meta.url, [shares]);
