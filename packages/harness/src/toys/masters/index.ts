import { masters } from './scheme.ts';

export const plugins = [masters];
