import { windows } from './scheme.ts';

export const plugins = [windows];
