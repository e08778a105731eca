import { shares } from './scheme.ts';

export const plugins = [shares];
