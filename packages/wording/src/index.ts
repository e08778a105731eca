export * from './allocation-words.ts';
export * from './formats.ts';
export * from './public-notice-words.ts';
export * from './state-words.ts';
