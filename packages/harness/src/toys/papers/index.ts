import { papers } from './scheme.ts';

export const plugins = [papers];
