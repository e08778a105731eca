import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openSite } from '../testing/site.ts';
import { codes, employ, newKey, signInMember, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor, idNumberOf, type SetName, withSets } from '../testing/toy-sets.ts';

onEachDatabase((open) => {
  it('a unit’s union submits for its own people where the notice says so, and nobody else does', async () => {
    const site = await openSite(await open(), { alter: withSets });
    onTestFinished(site.close);
    await enterMembers(site, 3);
    const administrator = await employ(site, 'boss', ['administrator']);
    const employers = await administrator.ask('staff.employers', { text: '厂' });
    const [own = '', other = ''] = ['甲厂', '乙厂'].map(
      (name) => employers.find((one) => one.name === name)?.id,
    );
    const unit = await employ(site, 'unit', ['unit'], own);
    const submit = (employerId: string, nth: number, scheme: SetName = 'unions') => {
      const claim = { number: `N${nth}` };
      const filing = { employerId, scheme, route: 'one', claim, idNumber: idNumberOf(nth) };
      return unit.ask('units.submit', { key: newKey(), ...filing });
    };

    const { id } = value(await submit(own, 0));
    const clerk = await employ(site, 'clerk', ['clerk']);
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
});
