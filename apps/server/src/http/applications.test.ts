import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSite, type Site, type SiteOptions } from '../testing/site.ts';
import {
  base64,
  CITY,
  CLAIM,
  codes,
  employ,
  LI,
  newKey,
  settle,
  signInMember,
  TOWN,
  value,
  WANG,
} from '../testing/toy-city.ts';
import type { Visitor } from '../testing/visitor.ts';

const FILING = { scheme: 'toy', route: 'certificate', claim: CLAIM } as const;

onEachDatabase((open) => {
  const begin = async (options: SiteOptions = {}): Promise<Site> => {
    const site = await openSite(await open(), options);
    onTestFinished(site.close);
    await settle(site);
    return site;
  };

  describe('the same application', () => {
    it('sent twice at once under two keys lives once', async () => {
      const site = await begin();
      const wang = await signInMember(site, WANG.phone);
      const sent = await Promise.all(
        Array.from({ length: 6 }, () => wang.ask('mine.file', { key: newKey(), ...FILING })),
      );
      expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
      expect(sent.flatMap(codes)).toStrictEqual(Array.from({ length: 5 }, () => 'already-live'));
      expect(value(await wang.ask('mine.list'))).toHaveLength(1);
    });

    it('sent twice at once under one key is one, with one answer', async () => {
      const site = await begin();
      const wang = await signInMember(site, WANG.phone);
      const key = newKey();
      const sent = await Promise.all(
        Array.from({ length: 6 }, () => wang.send('mine.file', { key, ...FILING })),
      );
      expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
      expect(sent[0]?.text).toContain('"ok":true');
      expect(value(await wang.ask('mine.list'))).toHaveLength(1);
    });
  });

  describe('a key', () => {
    it('gives the same answer for ever, also after the world went on', async () => {
      const site = await begin();
      const wang = await signInMember(site, WANG.phone);
      const key = newKey();
      const first = await wang.send('mine.file', { key, ...FILING });
      const { id } = value(await wang.ask('mine.file', { key, ...FILING }));
      value(await wang.ask('mine.withdraw', { key: newKey(), id, version: 1 }));
      expect((await wang.send('mine.file', { key, ...FILING })).text).toBe(first.text);
      expect(value(await wang.ask('mine.list'))).toHaveLength(1);
    });

    it('used for something else is refused, and nothing is done', async () => {
      const site = await begin();
      const wang = await signInMember(site, WANG.phone);
      const key = newKey();
      const { id } = value(await wang.ask('mine.file', { key, ...FILING }));
      const claim = { ...CLAIM, level: '二级' };
      expect(codes(await wang.ask('mine.file', { key, ...FILING, claim }))).toStrictEqual([
        'idempotency-mismatch',
      ]);
      expect(codes(await wang.ask('mine.withdraw', { key, id, version: 1 }))).toStrictEqual([
        'idempotency-mismatch',
      ]);
      expect(value(await wang.ask('mine.read', { id }))).toMatchObject({ state: 'submitted', claim: CLAIM });
    });

    it('is one person’s own: another’s of the same name is another', async () => {
      const site = await begin();
      const key = newKey();
      const wang = value(await (await signInMember(site, WANG.phone)).ask('mine.file', { key, ...FILING }));
      const claim = { ...CLAIM, number: 'B2' };
      const li = value(
        await (await signInMember(site, LI.phone)).ask('mine.file', { key, ...FILING, claim }),
      );
      expect(li.id).not.toBe(wang.id);
    });
  });

  describe('a claim', () => {
    it('half filled in is refused with everything that is missing', async () => {
      const site = await begin();
      const wang = await signInMember(site, WANG.phone);
      const claim = { issuer: '玩具中心', level: '一级' };
      const refused = await wang.ask('mine.file', { key: newKey(), ...FILING, claim });
      expect(refused.ok ? [] : refused.reasons.map(({ path }) => path)).toStrictEqual([
        'claim.number',
        'claim.issuedOn',
      ]);
    });

    it('is taken in the last second and refused one second later', async () => {
      let now = '1999-12-31T15:59:59.000Z';
      const site = await begin({ now: () => now });
      const wang = await signInMember(site, WANG.phone);
      const li = await signInMember(site, LI.phone);
      expect((await wang.ask('mine.file', { key: newKey(), ...FILING })).ok).toBe(true);
      now = '1999-12-31T16:00:00.000Z';
      const claim = { ...CLAIM, number: 'B2' };
      expect(codes(await li.ask('mine.file', { key: newKey(), ...FILING, claim }))).toStrictEqual(['closed']);
    });
  });

  it('nobody approves what they keyed themselves', async () => {
    const site = await begin();
    const both = await employ(site, 'both', ['clerk', 'reviewer']);
    const keyed = { ...FILING, channel: 'station', idNumber: WANG.idNumber } as const;
    const { id } = value(await both.ask('cases.file', { key: newKey(), ...keyed }));
    value(await both.ask('cases.receive', { key: newKey(), id, version: 1 }));
    expect(codes(await both.ask('cases.approve', { key: newKey(), id, version: 2 }))).toStrictEqual([
      'keyed-by-oneself',
    ]);
    const other = await employ(site, 'other', ['reviewer']);
    expect(value(await other.ask('cases.approve', { key: newKey(), id, version: 2 })).state).toBe('approved');
  });

  it('the toy road: applied, approved, paid by the city, matched and paid apart by the town', async () => {
    const site = await begin();
    const wang = await signInMember(site, WANG.phone);
    const { id } = value(await wang.ask('mine.file', { key: newKey(), ...FILING }));
    const reviewer = await employ(site, 'second', ['reviewer']);
    value(await reviewer.ask('cases.receive', { key: newKey(), id, version: 1 }));
    value(await reviewer.ask('cases.approve', { key: newKey(), id, version: 2 }));
    expect(value(await wang.ask('mine.read', { id })).state).toBe('approved');

    await payOut(site, CITY, 'city');
    expect(await itemsOf(wang, id)).toStrictEqual([
      { funder: CITY, amount: 10_000, state: 'paid' },
      { funder: TOWN, amount: 5000, state: 'awaiting' },
    ]);
    await payOut(site, TOWN, 'town');
    expect(await itemsOf(wang, id)).toStrictEqual([
      { funder: CITY, amount: 10_000, state: 'paid' },
      { funder: TOWN, amount: 5000, state: 'paid' },
    ]);
  });
});

const itemsOf = async (worker: Visitor, id: string) =>
  value(await worker.ask('mine.read', { id })).items.map(({ funder, amount, state }) => ({
    funder,
    amount,
    state,
  }));

/** All that is due of a funder, made, checked and released by three people; the bank's answer taken in, and again. */
async function payOut(site: Site, funder: string, who: string): Promise<void> {
  const maker = await employ(site, `${who}-maker`, ['maker'], funder);
  const checker = await employ(site, `${who}-checker`, ['checker'], funder);
  const releaser = await employ(site, `${who}-releaser`, ['releaser'], funder);
  const { batches } = value(await maker.ask('payout.prepare', { key: newKey(), funder }));
  expect(batches).toHaveLength(1);
  const id = batches[0]?.id ?? '';
  value(await checker.ask('payout.check', { key: newKey(), id }));
  value(await releaser.ask('payout.release', { key: newKey(), id }));
  const sent = await releaser.send('payout.exportFile', { id });
  expect((await releaser.send('payout.exportFile', { id })).text).toBe(sent.text);
  const { content } = value(await releaser.ask('payout.sandboxReturn', { id, failures: {} }));
  const altered = base64(
    Buffer.from(content, 'base64')
      .toString()
      .replace(/\d(?=\.00)/, '9'),
  );
  expect((await releaser.ask('payout.importReturn', { key: newKey(), id, bytes: altered })).ok).toBe(false);
  const taken = value(await releaser.ask('payout.importReturn', { key: newKey(), id, bytes: content }));
  const again = await releaser.ask('payout.importReturn', { key: newKey(), id, bytes: content });
  expect(again).toStrictEqual({ ok: true, value: taken });
}
