import type { Exceptions } from '../exceptions/exceptions.ts';
import type { Check } from './report.ts';

/** Each exception is written out, with its reason. */
export const checkExceptions = ({ faults }: Exceptions): Check => ({
  kind: 'exceptions',
  plugin: '',
  name: 'exceptions.md 逐行可读，每条有理由',
  faults,
});
