import { ok, type Result } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openSite, type Site } from '../testing/site.ts';
import { base64, CITY, codes, employ, newKey, signInMember, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor, idNumberOf, type SetName, withSets } from '../testing/toy-sets.ts';
import type { Visitor } from '../testing/visitor.ts';

interface Unit {
  readonly site: Site;
  readonly unit: Visitor;
  readonly clerk: Visitor;
  /** The unit whose union it is, and another one. */
  readonly own: string;
  readonly other: string;
}

onEachDatabase((open) => {
  /** Three members: the first two are of the unit. */
  const begin = async (): Promise<Unit> => {
    const site = await openSite(await open(), { alter: withSets });
    onTestFinished(site.close);
    await enterMembers(site, 3);
    const administrator = await employ(site, 'boss', ['administrator']);
    const employers = await administrator.ask('staff.employers', { text: '厂' });
    const [own = '', other = ''] = ['甲厂', '乙厂'].map(
      (name) => employers.find((one) => one.name === name)?.id,
    );
    const unit = await employ(site, 'unit', ['unit'], own);
    return { site, unit, own, other, clerk: await employ(site, 'clerk', ['clerk']) };
  };

  it('a unit’s union submits for its own people where the notice says so, and nobody else does', async () => {
    const { site, unit, own, other, clerk } = await begin();
    const submit = (employerId: string, nth: number, scheme: SetName = 'unions') => {
      const claim = { number: `N${nth}` };
      const filing = { employerId, scheme, route: 'one', claim, idNumber: idNumberOf(nth) };
      return unit.ask('units.submit', { key: newKey(), ...filing });
    };

    const { id } = value(await submit(own, 0));
    expect(value(await clerk.ask('cases.read', { id }))).toMatchObject({
      keyedBy: '工作人员unit',
      state: 'submitted',
    });

    expect(codes(await submit(own, 2))).toStrictEqual(['unknown-member']);
    const elsewhere = {
      employerId: other,
      scheme: 'unions',
      route: 'one',
      claim: {},
      idNumber: idNumberOf(2),
    };
    expect((await unit.send('units.submit', { key: newKey(), ...elsewhere })).status).toBe(404);
    expect(codes(await submit(own, 1, 'lots'))).toStrictEqual(['wrong-submitter']);
    expect(codes(await fileFor(clerk, 'unions', 1))).toStrictEqual(['wrong-submitter']);
    const worker = await signInMember(site, '13800130001');
    const own1 = { key: newKey(), scheme: 'unions', route: 'one', claim: { number: 'N1' } };
    expect(codes(await worker.ask('mine.file', own1))).toStrictEqual(['wrong-submitter']);
    expect(value(await worker.ask('mine.list'))).toStrictEqual([]);
  });

  it('a unit’s union finds its own people, masked, files for one of them, and the case goes through to the payment', async () => {
    const { site, unit, own, other, clerk } = await begin();
    const { members, cursor } = value(await unit.ask('units.members', { employerId: own }));
    expect([members.length, cursor]).toStrictEqual([2, null]);
    for (const { idNumber } of members) expect(idNumber).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    const first = value(await unit.ask('units.members', { employerId: own, limit: 1 }));
    expect(first.cursor).toBe(members[0]?.id);
    const next = await unit.ask('units.members', { employerId: own, limit: 1, cursor: first.cursor ?? '' });
    expect(value(next)).toStrictEqual({ members: members.slice(1), cursor: null });
    const found = await unit.ask('units.members', { employerId: own, text: idNumberOf(1) });
    expect(value(found).members).toStrictEqual(members.slice(1));
    const strange = await unit.ask('units.members', { employerId: own, text: idNumberOf(2) });
    expect(value(strange).members).toStrictEqual([]);
    expect((await unit.send('units.members', { employerId: other })).status).toBe(404);

    const filing = { employerId: own, scheme: 'unions', route: 'one', claim: { number: 'N0' } };
    const memberId = members[0]?.id ?? '';
    expect(value(await unit.ask('units.preview', { ...filing, memberId }))).toMatchObject({ amount: 10_000 });
    const { id } = value(await unit.ask('units.submit', { key: newKey(), ...filing, memberId }));
    expect(value(await unit.ask('units.filings', { employerId: own }))).toMatchObject([
      { id, state: 'submitted', idNumber: members[0]?.idNumber },
    ]);
    const worker = await signInMember(site, '13800130000');
    expect(value(await worker.ask('mine.list'))).toMatchObject([{ id }]);
    const theirs = { ...filing, key: newKey(), memberId: value(await strangers(site)).id };
    expect(codes(await unit.ask('units.submit', theirs))).toStrictEqual(['unknown-member']);

    const reviewer = await employ(site, 'reviewer', ['reviewer']);
    value(await reviewer.ask('cases.receive', { key: newKey(), id, version: 1 }));
    value(await reviewer.ask('cases.approve', { key: newKey(), id, version: 2 }));
    const maker = await employ(site, 'maker', ['maker'], CITY);
    expect(value(await maker.ask('payout.payable', { funder: CITY })).due).toStrictEqual({
      count: 1,
      total: 10_000,
    });
    expect(value(await clerk.ask('cases.read', { id })).state).toBe('approved');
  });

  it('what a unit filed and the reviewer returned is put right by the unit, and by no other', async () => {
    const { site, unit, own, other, clerk } = await begin();
    const filing = { employerId: own, scheme: 'unions', route: 'one', claim: { number: 'N0' } };
    const submitted = { key: newKey(), ...filing, idNumber: idNumberOf(0) };
    const { id } = value(await unit.ask('units.submit', submitted));
    const reviewer = await employ(site, 'reviewer', ['reviewer']);
    value(await reviewer.ask('cases.receive', { key: newKey(), id, version: 1 }));
    const notes = [{ path: 'claim.number', text: '编号有误' }];
    value(await reviewer.ask('cases.returnForCorrection', { key: newKey(), id, version: 2, notes }));
    expect(value(await unit.ask('units.filing', { employerId: own, id }))).toMatchObject({
      state: 'returned',
      claim: { number: 'N0' },
      notes,
      fields: [{ name: 'number', label: '编号' }],
    });
    const right = { key: newKey(), id, version: 3, claim: { number: 'N8' } };
    const strange = await employ(site, 'strange', ['unit'], other);
    for (const employerId of [own, other])
      expect((await strange.send('units.correct', { employerId, ...right })).text).not.toContain('reviewing');
    expect(codes(await strange.ask('units.filing', { employerId: other, id }))).toStrictEqual(['not-found']);
    const keyed = value(await fileFor(clerk, 'lots', 0));
    expect(codes(await unit.ask('units.filing', { employerId: own, id: keyed.id }))).toStrictEqual([
      'not-found',
    ]);
    expect(value(await unit.ask('units.correct', { employerId: own, ...right })).state).toBe('reviewing');
    expect(value(await clerk.ask('cases.read', { id })).claim).toStrictEqual({ number: 'N8' });
  });

  it('a table of several is handed in by the unit’s union where the notice takes rosters, whole or not at all', async () => {
    const { unit, own, other } = await begin();
    const table = (...people: readonly number[]) =>
      base64(['姓名,身份证号,编号', ...people.map((nth) => `职工,${idNumberOf(nth)},N${nth}`)].join('\n'));
    const hand = (scheme: SetName, csv: string) =>
      unit.ask('units.roster', { key: newKey(), employerId: own, scheme, route: 'one', csv });
    const template = await unit.ask('units.rosterTemplate', { scheme: 'tables', route: 'one' });
    expect(value(template)).toContain('姓名,身份证号,编号');
    expect(codes(await hand('unions', table(0, 1)))).toStrictEqual(['wrong-channel']);
    expect(codes(await hand('lots', table(0, 1)))).toStrictEqual(['wrong-submitter']);
    expect(codes(await hand('tables', table(0, 1, 2)))).toStrictEqual(['unknown-member']);
    expect(value(await unit.ask('units.filings', { employerId: own }))).toStrictEqual([]);
    expect(value(await hand('tables', table(0, 1)))).toStrictEqual({ imported: 2 });
    expect(value(await hand('tables', table(0, 1)))).toStrictEqual({ imported: 0 });
    expect(value(await unit.ask('units.filings', { employerId: own }))).toHaveLength(2);
    const elsewhere = { employerId: other, scheme: 'tables', route: 'one', csv: table(2) };
    expect((await unit.send('units.roster', { key: newKey(), ...elsewhere })).status).toBe(404);
  });

  it('an organiser’s roster is not taken where only the worker may submit', async () => {
    const { clerk } = await begin();
    const csv = base64(`姓名,身份证号,编号\n职工,${idNumberOf(0)},N0`);
    const roster = { key: newKey(), scheme: 'alone', route: 'one', csv };
    expect(codes(await clerk.ask('registers.roster', roster))).toStrictEqual(['wrong-submitter']);
  });
});

/** The member of another unit. */
async function strangers({ services }: Site): Promise<Result<{ readonly id: string }>> {
  const { db } = services.shop.desk.database;
  return ok(
    await db
      .selectFrom('person')
      .innerJoin('employer', 'employer.id', 'person.employer_id')
      .select('person.id')
      .where('employer.name', '=', '乙厂')
      .executeTakeFirstOrThrow(),
  );
}
