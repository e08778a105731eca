import { limits } from './scheme.ts';

export const plugins = [limits];
