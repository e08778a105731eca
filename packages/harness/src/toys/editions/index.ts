import { apart, merged, newer, older } from './schemes.ts';

export const plugins = [older, newer, merged, apart];
