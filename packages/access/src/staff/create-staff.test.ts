import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { createStaff, listStaff } from '../index.ts';
import { PASSWORD, platform, reception } from '../testing/reception.ts';

const ID_NUMBER = '110101197506300035';
const clerk = [{ role: 'clerk', scope: '*' }];
const nameless = { key: 'k1', username: 'ZhangSan ', name: '张三', password: PASSWORD, roles: clerk };
const draft = { ...nameless, personIdNumber: ID_NUMBER };

describe('createStaff', () => {
  onEachDatabase((open) => {
    it('makes an account, keeps no password in clear and writes one audit entry', async () => {
      const { desk, auditActions } = reception(await open());
      const made = await createStaff(desk, platform, draft);
      expect(made).toMatchObject({
        ok: true,
        value: { username: 'zhangsan', disabled: false, roles: clerk },
      });
      expect(await listStaff(desk)).toMatchObject([{ username: 'zhangsan', name: '张三', roles: clerk }]);
      for (const table of ['staff', 'idempotency', 'audit'] as const) {
        const rows = await desk.database.db.selectFrom(table).selectAll().execute();
        expect(JSON.stringify(rows)).not.toContain(PASSWORD);
      }
      expect(await auditActions()).toStrictEqual(['staff.create']);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true });
    });

    it('answers the same again under its key, and refuses another password under it', async () => {
      const { desk } = reception(await open());
      const first = await createStaff(desk, platform, draft);
      expect(await createStaff(desk, platform, draft)).toStrictEqual(first);
      const other = await createStaff(desk, platform, { ...draft, password: `${PASSWORD} 2` });
      expect(other).toMatchObject({ ok: false, reasons: [{ code: 'idempotency-mismatch' }] });
    });

    it('gives a name once, when two ask for it at once', async () => {
      const { desk } = reception(await open());
      const both = await Promise.all(
        ['k1', 'k2'].map((key) => createStaff(desk, platform, { ...draft, key })),
      );
      expect(both.filter((one) => one.ok)).toHaveLength(1);
      expect(both.find((one) => !one.ok)).toMatchObject({ reasons: [{ code: 'username-taken' }] });
    });

    it('tells everything that is wrong at once', async () => {
      const { desk } = reception(await open());
      const roles = [
        { role: 'root', scope: '*' },
        { role: 'maker', scope: '*' },
        { role: 'senior', scope: '玩具总工会' },
        { role: 'administrator', scope: '*' },
      ];
      const wrong = { key: 'k', username: '?', name: ' ', password: 'a', roles, personIdNumber: '1' };
      const refusal = await createStaff(desk, platform, wrong);
      expect(refusal.ok ? [] : refusal.reasons.map(({ code }) => code)).toStrictEqual([
        'username-shape',
        'name-shape',
        'id-number-shape',
        'password-short',
        'password-plain',
        'role-unknown',
        'role-scope',
        'role-scope',
        'role-sole',
      ]);
    });

    it('takes no account that decides, files for others or enters where money goes without the person’s ID number', async () => {
      const { desk } = reception(await open());
      const asked = [
        ...['clerk', 'reviewer', 'senior', 'registrar'].map((role) => ({ role, scope: '*' })),
        { role: 'unit', scope: 'e1' },
        ...['maker', 'checker', 'releaser'].map((role) => ({ role, scope: '甲工会' })),
      ];
      for (const role of asked)
        for (const blank of [{}, { personIdNumber: ' ' }])
          expect(await createStaff(desk, platform, { ...nameless, ...blank, roles: [role] })).toMatchObject({
            ok: false,
            reasons: [{ code: 'id-number-missing', path: 'personIdNumber' }],
          });
      const administrator = { ...nameless, roles: [{ role: 'administrator', scope: '*' }] };
      expect(await createStaff(desk, platform, administrator)).toMatchObject({ ok: true });
    });

    it('refuses a unit that is not in the register', async () => {
      const { desk } = reception(await open());
      const refusal = await createStaff(desk, platform, { ...draft, roles: [{ role: 'unit', scope: 'e1' }] });
      expect(refusal).toMatchObject({ ok: false, reasons: [{ code: 'employer-unknown' }] });
    });

    it('is for administrators only', async () => {
      const { desk, hire } = reception(await open());
      const refusal = await createStaff(desk, await hire('clerk-one'), draft);
      expect(refusal).toMatchObject({ ok: false, reasons: [{ code: 'denied' }] });
    });
  });
});

describe('one of maker, checker and releaser for one funder', () => {
  const role = (name: string, scope: string) => ({ role: name, scope });
  const pairs = [
    ['maker', 'checker'],
    ['maker', 'releaser'],
    ['checker', 'releaser'],
  ] as const;

  onEachDatabase((open) => {
    for (const [one, other] of pairs) {
      it(`refuses ${one} and ${other} in one account, and allows them for two funders`, async () => {
        const { desk } = reception(await open());
        const same = [role(one, '甲工会'), role(other, '甲工会')];
        expect(await createStaff(desk, platform, { ...draft, roles: same })).toMatchObject({
          ok: false,
          reasons: [{ code: 'role-apart' }],
        });
        const apart = [role(one, '甲工会'), role(other, '乙工会')];
        expect(await createStaff(desk, platform, { ...draft, roles: apart })).toMatchObject({ ok: true });
      });
    }

    it('holds for a person with two accounts, also when both are made at once', async () => {
      const { desk } = reception(await open());
      const made = await Promise.all(
        ['maker', 'checker'].map((name) =>
          createStaff(desk, platform, {
            ...draft,
            key: name,
            username: name,
            roles: [role(name, '甲工会')],
            personIdNumber: ID_NUMBER,
          }),
        ),
      );
      expect(made.filter((one) => one.ok)).toHaveLength(1);
      expect(made.find((one) => !one.ok)).toMatchObject({ reasons: [{ code: 'role-apart' }] });
    });
  });
});
