export * from './formats.ts';
export * from './state-words.ts';
