export * from './create-client.ts';
export * from './new-key.ts';
