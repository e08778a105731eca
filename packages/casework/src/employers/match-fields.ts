import type { Fields, SchemeSet } from '@zhutui/core';

/** What a unit may declare of its own match: the employer's facts that matches paid by the employer itself look at. */
export const unitMatchFields = (schemes: SchemeSet): Fields =>
  Object.assign(
    {},
    ...schemes.entries.flatMap(({ matches }) =>
      matches
        .filter(({ match }) => typeof match.funder !== 'string')
        .map(({ match }) => match.needs?.employer ?? {}),
    ),
  );
