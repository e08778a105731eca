export { amounts } from './amounts/scheme.ts';
export { apart, merged, newer, older } from './editions/schemes.ts';
export { limits } from './limits/scheme.ts';
export { masters } from './masters/scheme.ts';
export { papers } from './papers/scheme.ts';
export { places } from './places/scheme.ts';
export { shares } from './shares/scheme.ts';
export { windows } from './windows/scheme.ts';
