import { describe, expect, it } from 'vitest';
import { citations } from './citations.ts';
import { requirements } from './requirements.ts';

const cited = citations();

describe('every clause of the notices is cited by a test', () => {
  it.each(Object.entries(requirements))('%s', (id) => {
    expect(cited.get(id) ?? []).not.toEqual([]);
  });

  it('and no test cites a clause that does not exist', () => {
    expect([...cited.keys()].filter((id) => !Object.hasOwn(requirements, id))).toEqual([]);
  });
});
