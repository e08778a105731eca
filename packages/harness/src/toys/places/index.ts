import { places } from './scheme.ts';

export const plugins = [places];
