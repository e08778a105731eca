import { begin } from '../begin.ts';

/** The command where a scheme does not come to an end when it is loaded. */
await begin(() => {
  for (;;);
});
