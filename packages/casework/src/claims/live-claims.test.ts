import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { filed } from '../testing/toy-case.ts';
import { codes, settle } from '../testing/toy-people.ts';
import { member, toyShop } from '../testing/toy-shop.ts';

const VARIANTS = {
  'small letters': 'a1',
  'full width': 'Ａ１',
  'a blank': 'A 1',
  'a zero-width space': 'A\u200B1',
  'a soft hyphen': 'A\u00AD1',
  'a variation selector': 'A1\uFE0F',
  'a change of direction': '\u202AA1\u202C',
};

describe('a certificate paid once for ever', () => {
  onEachDatabase((open) => {
    it.each(Object.entries(VARIANTS))('is the same certificate with %s', async (_, number) => {
      const shop = toyShop(await open());
      const { wang, zhao } = await settle(shop);
      const claiming = (typed: string) => ({ scheme: 'fair', route: 'paper', claim: { number: typed } });
      await filed(shop, wang, claiming('A1'));
      const again = await apply(shop, member(zhao), { key: 'k', ...claiming(number), channel: 'web' });
      expect(codes(again)).toStrictEqual(['already-live']);
    });
  });
});
