import { amounts } from './scheme.ts';

export const plugins = [amounts];
