export * from './create-client.ts';
export * from './file-content.ts';
export * from './new-key.ts';
