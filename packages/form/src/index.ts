export * from './form-fields.ts';
export * from './read-form.ts';
export * from './use-form.ts';
