import { type AnyScheme, type Asking, factsSchema, nextQuestions } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { amounts } from './amounts/scheme.ts';
import { newer } from './editions/schemes.ts';
import { limits } from './limits/scheme.ts';
import { places } from './places/scheme.ts';
import { windows } from './windows/scheme.ts';

const ask = (scheme: AnyScheme, input: object, asking?: Asking) =>
  nextQuestions(scheme, factsSchema(scheme).parse({ received: [], filedOn: '1999-06-01', ...input }), asking);

/** While the windows toy takes applications. */
const JULY = { filedOn: '1999-07-01' };

describe('the next question of a toy notice', () => {
  it.each([
    ['amounts', amounts, 'certificate', ['claim.kind', 'claim.level', 'claim.occupation']],
    ['limits', limits, 'contest', ['claim.prize']],
    ['editions', newer, 'certificate', ['claim.issuedOn', 'claim.fee', 'claim.number']],
    ['places', places, 'studio', ['claim.place']],
  ])('%s', (_, scheme, route, paths) => {
    expect(ask(scheme, { route }).ask.map(({ path }) => path)).toEqual(paths);
  });

  it('goes on until all is answered, and never asks twice', () => {
    const answers: Readonly<Record<string, unknown>> = {
      level: '中级',
      occupation: '钳工',
      issuedOn: '1999-05-01',
      approvedOn: '1999-05-01',
      provedOn: '1999-06-30',
    };
    const claim: Record<string, unknown> = {};
    const asked: string[] = [];
    for (let next = ask(windows, { route: 'certificate', claim, ...JULY }).ask[0]; next !== undefined; ) {
      const name = next.path.replace('claim.', '');
      asked.push(name);
      claim[name] = answers[name];
      next = ask(windows, { route: 'certificate', claim, ...JULY }).ask[0];
    }
    expect([...asked].sort()).toEqual(Object.keys(answers).sort());
  });

  it('stops at a refusal, and says by which sentence', () => {
    const {
      ask: left,
      decided,
      outcome,
    } = ask(windows, { route: 'certificate', claim: { issuedOn: '1998-01-01' }, ...JULY });
    expect([left, outcome]).toEqual([[], 'refused']);
    expect(decided).toContainEqual({ sentence: '二（二） 自证书核发之日起6个月内', verdict: 'unmet' });
  });

  it('asks a visitor about the member and the employer as well', () => {
    const { ask: questions } = ask(
      windows,
      { route: 'certificate', ...JULY },
      { groups: ['claim', 'member', 'employer'] },
    );
    expect(questions.map(({ path }) => path)).toContain('employer.paysDues');
    expect(questions.every(({ settles }) => settles >= 0)).toBe(true);
  });
});
