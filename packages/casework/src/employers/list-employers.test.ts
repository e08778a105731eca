import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { settle } from '../testing/toy-people.ts';
import { toyShop } from '../testing/toy-shop.ts';
import { listEmployers } from './list-employers.ts';

describe('listEmployers', () => {
  onEachDatabase((open) => {
    it('finds units by part of their name, a wildcard being no name', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const all = await listEmployers(shop, {});
      expect(all.map(({ name }) => name)).toContain('甲厂');
      expect(await listEmployers(shop, { text: ' 甲 ' })).toEqual(
        all.filter(({ name }) => name.includes('甲')),
      );
      expect(await listEmployers(shop, { text: '%' })).toEqual(all);
      expect(await listEmployers(shop, { text: '没有这个单位' })).toEqual([]);
    });
  });
});
