export * from './create-client.ts';
export * from './new-key.ts';
export * from './file-content.ts';
