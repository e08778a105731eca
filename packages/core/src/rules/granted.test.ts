import { expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { Unknown } from '../values/judgement.ts';
import { yuan, ZERO } from '../values/money.ts';
import { rest } from './amount.ts';
import { grantedTotal } from './granted.ts';
import { calendarYear } from './received.ts';

const award = {
  granted: [
    { on: day('1998-12-31'), amount: yuan(3) },
    { on: day('1999-01-01'), amount: yuan(4) },
  ],
};
const open = new Unknown(['filedOn']);

it('totals what a policy granted to the person before, ever or in a calendar year', () => {
  expect(grantedTotal(award)).toBe(yuan(7));
  expect(grantedTotal(award, calendarYear(day('1999-12-31')))).toBe(yuan(4));
  expect(grantedTotal(award, calendarYear(day('2000-01-01')))).toBe(ZERO);
  expect([grantedTotal(award, open), grantedTotal({ granted: [] }, open)]).toEqual([open, ZERO]);
});

it('leaves of a cap on a person what is not used up, and waits where that is not known', () => {
  expect(rest(yuan(5), grantedTotal(award, calendarYear(day('1999-06-01'))))).toBe(yuan(1));
  expect(rest(yuan(5), grantedTotal(award))).toBe(ZERO);
  expect([rest(yuan(5), open), rest(null, open)]).toEqual([open, null]);
});
