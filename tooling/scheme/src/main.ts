import { begin } from './begin.ts';

/** The schemes are loaded only for a verb that asks for them. */
await begin(async () => (await import('@zhutui/registry')).packages);
