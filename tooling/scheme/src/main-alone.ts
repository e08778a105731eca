import { begin } from './begin.ts';

/** The same program without the schemes, for verbs that load none: it is there even where one of them cannot be bundled. */
await begin(() => Promise.resolve([]));
