import { describeScheme, localAssessPort, schemeSet } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { beijing2016, plugins, status } from './index.ts';

const set = schemeSet([{ folder: 'beijing-2016', status, digest: 'test', plugins }]);
const port = localAssessPort(set);
const facts = {
  route: 'certificate',
  claim: {
    issuer: '北京通信行业职业技能鉴定中心',
    level: '二级',
    occupation: '线务员',
    number: '1601000000200001',
    issuedOn: '2016-06-30',
  },
  member: { unionMember: true, holdsCard: true, underMunicipalUnion: true },
  received: [],
  filedOn: '2017-12-31T15:59:59Z',
};
const faultsOf = async (input: object) => {
  const answer = await port.assess('beijing-2016', { ...facts, ...input });
  return answer.ok ? [] : answer.reasons.map(({ path }) => path);
};

describe('on the platform', () => {
  it('N16-4-4 N16-3 decides JSON as the platform hands it over, to the last second', async () => {
    expect(await port.assess('beijing-2016', facts)).toMatchObject({
      value: { outcome: 'eligible', amount: 100_000 },
    });
    expect(await port.assess('beijing-2016', { ...facts, filedOn: '2017-12-31T16:00:00Z' })).toMatchObject({
      value: { outcome: 'refused', amount: 0 },
    });
  });

  it('takes an impossible date or an unknown key for bad input, and never an unknown issuer', async () => {
    expect(await faultsOf({ claim: { ...facts.claim, issuedOn: '2016-06-31' } })).toEqual(['claim.issuedOn']);
    expect(await faultsOf({ claim: { ...facts.claim, colour: '红' } })).toEqual(['claim.colour']);
    expect(await faultsOf({ route: 'pension' })).toEqual(['route']);
    expect(await faultsOf({ claim: { ...facts.claim, issuer: '某所', occupation: '某工' } })).toEqual([]);
  });

  it('N16-4-1 N16-x says what is missing all at once, and promises nothing', async () => {
    const { level: _, number: __, ...claim } = facts.claim;
    expect(await port.assess('beijing-2016', { ...facts, claim, member: {} })).toMatchObject({
      value: {
        outcome: 'incomplete',
        missing: expect.arrayContaining([
          'claim.level',
          'claim.number',
          'member.holdsCard',
          'member.unionMember',
          'member.underMunicipalUnion',
        ]),
      },
    });
    expect(await port.assess('beijing-2016', { ...facts, member: { unionMember: false } })).toMatchObject({
      value: { outcome: 'refused', missing: ['member.holdsCard', 'member.underMunicipalUnion'] },
    });
    const described = describeScheme(beijing2016);
    expect(described.promises).toEqual([]);
    expect(described.routes.flatMap(({ promises }) => promises)).toEqual([]);
    expect(described.once).toEqual([]);
  });

  it('N16-A2 asks a social worker for what annex 2 asks of the certificate', () => {
    const route = describeScheme(beijing2016).routes.find((one) => one.route === 'socialWorker');
    expect(route?.asks.map(({ label }) => label.replace(/（.*）/, ''))).toEqual([
      '水平级别',
      '编号',
      '管理号',
      '批准日期',
      '签发单位',
      '签发日期',
    ]);
  });

  it('N16-1-1-3 N16-A1 describes the other names of issuers and levels', () => {
    const route = describeScheme(beijing2016).routes.find((one) => one.route === 'certificate');
    const namesOf = (name: string) =>
      route?.asks.find((field) => field.name === name)?.options?.flatMap(({ aliases = [] }) => aliases);
    expect(namesOf('issuer')).toEqual(['市职业技能鉴定管理中心']);
    expect(namesOf('level')).toEqual(['高级技师', '技师', '高级技能', '高级', '高级工']);
  });

  it('names every open list, so that staff can complete it', () => {
    expect(beijing2016.lists?.map(({ list }) => list)).toEqual([
      '北京市职业技能鉴定管理中心 一级',
      '北京市职业技能鉴定管理中心 二级',
      '北京市职业技能鉴定管理中心 三级',
      '北京市第四届职业技能大赛',
      '职工技协杯',
      '不取证职业（工种）',
    ]);
  });
});
