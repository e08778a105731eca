import { beijing2016 } from '@zhutui/beijing-2016';
import { localAssessPort, schemeSet, yuan, ZERO } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { plugins, status } from './index.ts';

const set = schemeSet([
  { folder: 'beijing-2016', status, digest: 'a', plugins: [beijing2016] },
  { folder: 'fangshan-match-2016', status, digest: 'b', plugins },
]);
const port = localAssessPort(set);
const facts = {
  route: 'certificate',
  claim: {
    issuer: '北京电力行业职业技能鉴定中心',
    level: '二级',
    occupation: '装表接电工',
    number: '1601000000200001',
    issuedOn: '2016-12-31',
  },
  member: { unionMember: true, holdsCard: true, underMunicipalUnion: true, district: '房山区' },
  received: [],
  filedOn: '2017-03-01',
};
const award = { amount: yuan(1000), items: [], spent: ZERO, granted: [] };

describe('on the platform', () => {
  it('FS16-1 stands beside the city award as money of its own funder', async () => {
    expect(await port.assess('beijing-2016', facts)).toMatchObject({
      value: { outcome: 'eligible', amount: 100_000 },
    });
    expect(await port.match('beijing-2016', 'fangshan-match-2016', facts, award)).toMatchObject({
      value: { outcome: 'eligible', amount: 100_000 },
    });
    expect(set.find('beijing-2016')?.matches.map(({ match }) => match.funder)).toEqual([
      '房山区总工会',
      { employer: true },
    ]);
  });

  it('FS16-1 FS16-2 hold up nothing of the base when district and unit say nothing', async () => {
    const { district: _, ...member } = facts.member;
    expect(await port.assess('beijing-2016', { ...facts, member })).toMatchObject({
      value: { outcome: 'eligible', missing: [] },
    });
  });

  it('FS16-2 adds nothing where the unit has declared nothing, and what it declares where it has', async () => {
    const silent = await port.match('beijing-2016', 'fangshan-unit-match-2016', facts, award);
    expect(silent).toMatchObject({ value: { outcome: 'refused', amount: 0, missing: [] } });
    const employer = { matchKind: '按比例', matchPercent: 50, matchBudget: 120_000 };
    const declared = await port.match(
      'beijing-2016',
      'fangshan-unit-match-2016',
      { ...facts, employer },
      { ...award, spent: yuan(800) },
    );
    expect(declared).toMatchObject({ value: { outcome: 'eligible', amount: 40_000 } });
  });

  it('FS16-2 sends a rate out of all measure to a person instead of failing', async () => {
    const employer = { matchKind: '按比例', matchPercent: 900_000_000_000_000 };
    expect(
      await port.match('beijing-2016', 'fangshan-unit-match-2016', { ...facts, employer }, award),
    ).toMatchObject({
      value: { outcome: 'referred', amount: 0 },
    });
  });
});
