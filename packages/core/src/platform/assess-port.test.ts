import { describe, expect, it } from 'vitest';
import { localAssessPort, schemeSet, yuan, ZERO } from '../index.ts';
import { toyFacts, toyMatch, toyScheme } from '../testing/toy-scheme.ts';

const port = localAssessPort(
  schemeSet([{ folder: 'toy', status: 'published', digest: 'd', plugins: [toyScheme, toyMatch] }]),
);

describe('the port to the rules', () => {
  it('takes facts and gives a decision, both as JSON', async () => {
    const answer = await port.assess('toy', toyFacts);
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'eligible', amount: yuan(100) } });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('assesses a match policy on an award', async () => {
    const award = { amount: yuan(100), items: [], spent: ZERO, granted: [] };
    expect(await port.match('toy', 'toy-match', toyFacts, award)).toMatchObject({
      ok: true,
      value: { amount: yuan(50) },
    });
    expect(await port.match('toy', 'other-match', toyFacts, award)).toMatchObject({
      ok: false,
      reasons: [{ code: 'no-scheme' }],
    });
  });

  it('answers facts that cannot be read with every reason and its path', async () => {
    const wrong = { ...toyFacts, claim: { issuedOn: '1998-06-31' }, filedOn: 'soon' };
    expect(await port.assess('toy', wrong)).toMatchObject({
      ok: false,
      reasons: [
        { code: 'bad-fact', path: 'claim.issuedOn' },
        { code: 'bad-fact', path: 'filedOn' },
      ],
    });
    expect(await port.assess('nowhere', toyFacts)).toMatchObject({
      ok: false,
      reasons: [{ code: 'no-scheme' }],
    });
  });
});
