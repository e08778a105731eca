// @ts-check
import { build } from 'esbuild';
import { BUILD } from './build-options.mjs';

await build(BUILD);
