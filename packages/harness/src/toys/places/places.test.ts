import { describePackage } from '../../vitest.ts';
import { places } from './scheme.ts';

describePackage(import.meta.url, [places]);
