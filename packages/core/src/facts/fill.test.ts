import { expect, it } from 'vitest';
import { count, flag } from '../fields/field.ts';
import { Unknown } from '../values/judgement.ts';
import { fillGroup } from './fill.ts';

it('leaves a needed fact unknown when it is not given, and reads an optional one as "none"', () => {
  const fields = { pays: flag('缴费'), ratio: count('比例', { optional: true }) };
  expect(fillGroup('employer', fields, {})).toEqual({ pays: new Unknown(['employer.pays']), ratio: null });
  expect(fillGroup('employer', fields, { pays: null, ratio: 50 })).toEqual({ pays: null, ratio: 50 });
});
