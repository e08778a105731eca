import { assessor, factsSchema } from '@zhutui/core';
import { describePackage } from '@zhutui/harness/vitest';
import { expect, it } from 'vitest';
import { beijing2015, catalogue2015, plugins } from './index.ts';

describePackage(import.meta.url, plugins);

const assess = assessor(beijing2015);
const facts = factsSchema(beijing2015).parse({
  route: 'certificate',
  claim: { issuer: '北京市职业技能鉴定管理中心', level: '一级', occupation: '数控车工', number: '1' },
  received: [],
  filedOn: '2016-03-01',
});

it('P15 is never eligible, not even when a senior reviewer rules every referred sentence met', () => {
  const { findings } = assess(facts);
  const rulings = findings.map(({ sentence }) => ({ sentence, met: true, reason: '核对原件' }));
  expect(assess(facts, rulings)).toMatchObject({ outcome: 'referred', amount: 0, items: [] });
});

it('P15 exports a catalogue that names issuers and levels, every row open and no occupation guessed', () => {
  expect(
    catalogue2015.map(({ issuer, level, range, occupations }) => [issuer, level, range, occupations]),
  ).toEqual([
    ['北京市职业技能鉴定管理中心', '一级', 'open', []],
    ['北京市职业技能鉴定管理中心', '二级', 'open', []],
    ['北京市职业技能鉴定管理中心', '三级', 'open', []],
    ['北京通信行业职业技能鉴定中心', '一级', 'open', []],
    ['北京通信行业职业技能鉴定中心', '二级', 'open', []],
  ]);
});
