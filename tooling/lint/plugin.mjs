// @ts-check
import { envInOnePlace } from './src/env-in-one-place.mjs';
import { judgeByWords } from './src/judge-by-words.mjs';
import { noAmbient } from './src/no-ambient.mjs';

/** The house's own lint rules; `.oxlintrc.json` says where each holds. */
export default {
  meta: { name: 'zhutui' },
  rules: {
    'no-ambient': noAmbient,
    'env-in-one-place': envInOnePlace,
    'judge-by-words': judgeByWords,
  },
};
