import { expect, it } from 'vitest';
import { count, flag } from './field.ts';
import { fillGroup } from './fill.ts';
import { Unknown } from './judgement.ts';

it('leaves a needed fact unknown when it is not given, and reads an optional one as "none"', () => {
  const fields = { pays: flag('缴费'), ratio: count('比例', { optional: true }) };
  expect(fillGroup('employer', fields, {})).toEqual({ pays: new Unknown(['employer.pays']), ratio: null });
  expect(fillGroup('employer', fields, { pays: null, ratio: 50 })).toEqual({ pays: null, ratio: 50 });
});
