import { expect, it } from 'vitest';
import { readingsOf } from './notice.ts';

it('a sentence rests on no register entry, on one, or on several', () => {
  expect(readingsOf('1999-12-31')).toEqual([]);
  expect(readingsOf({ reading: '解释 1', by: '1999-12-31' })).toEqual(['解释 1']);
  expect(readingsOf({ reading: ['解释 1', '解释 2'], by: '1999-12-31' })).toEqual(['解释 1', '解释 2']);
});
