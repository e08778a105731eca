import { readFileSync } from 'node:fs';
import { assessor, factsSchema } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { beijing2016, catalogue2016 } from './index.ts';

const schema = factsSchema(beijing2016);
const assess = assessor(beijing2016);
const cityCentre = '北京市职业技能鉴定管理中心';
const everyLevel = ['一级', '二级', '三级', '四级', '五级'];
const yuanOf: Readonly<Record<string, number>> = { 一级: 2000, 二级: 1000, 三级: 800 };

/** Annex 1 as notice.md prints it: the table is the oracle, not the catalogue. */
const annex = readFileSync(new URL('notice.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, , category = '', occupations = '', range = ''] = line.split('|').map((cell) => cell.trim());
    const issuer = /^2016年(北京.*中心)鉴定核发的国家职业资格证书$/.exec(category)?.[1];
    const levels = range === '高级' ? ['三级'] : ['一级', '二级'];
    return issuer === undefined ? [] : [{ issuer, levels, occupations: occupations.split('；') }];
  });
const entries = annex.flatMap(({ issuer, levels, occupations }) =>
  occupations.map((occupation) => ({ issuer, levels, occupation, id: idOf(issuer) })),
);

function idOf(issuer: string): string {
  if (issuer === cityCentre) return 'N16-1-1-3';
  return issuer.includes('通信行业') ? 'N16-1-2' : 'N16-1-1-1';
}

function decide(issuer: string, level: string, occupation: string) {
  const claim = { issuer, level, occupation, number: '1601000000200001', issuedOn: '2016-06-30' };
  const member = { unionMember: true, holdsCard: true, underMunicipalUnion: true };
  return assess(schema.parse({ route: 'certificate', claim, member, received: [], filedOn: '2017-03-01' }));
}

/** What the notice says of a certificate: the annex names it, or the range of 2015 is open there, or neither. */
function expected(issuer: string, level: string, occupation: string): string {
  const own = annex.find((row) => row.issuer === issuer);
  if (own?.levels.includes(level) === true && own.occupations.includes(occupation))
    return `eligible ${yuanOf[level]}`;
  return issuer === cityCentre && level in yuanOf ? 'referred 0' : 'refused 0';
}

describe('附件1', () => {
  it('N16-A1 N16-1-1-1 N16-1-1-3 N16-1-2 names 8, 7, 12 and 1, and 25 occupations: 53 entries, 38 of them new', () => {
    expect(annex.map(({ occupations }) => occupations.length)).toEqual([8, 7, 12, 1, 25]);
    expect(new Set(entries.map(({ occupation }) => occupation)).size).toBe(53);
    expect(entries.filter(({ id }) => id === 'N16-1-1-1')).toHaveLength(38);
  });

  it.each(entries)('$id N16-A1 pays $occupation under its own centre and levels alone', ({ occupation }) => {
    for (const { issuer } of annex)
      for (const level of everyLevel) {
        const { outcome, amount } = decide(issuer, level, occupation);
        expect(`${issuer} ${level} ${outcome} ${amount / 100}`).toBe(
          `${issuer} ${level} ${expected(issuer, level, occupation)}`,
        );
      }
  });

  it('N16-A1 offers each occupation under the centre that names it, and the catalogue names no other', () => {
    const { occupation } = beijing2016.routes.certificate?.asks ?? {};
    const offered = occupation?.options?.map(({ value, only }) => [value, only?.issuer]);
    expect(offered).toHaveLength(53);
    expect(offered).toEqual(
      expect.arrayContaining(entries.map((entry) => [entry.occupation, [entry.issuer]])),
    );
  });

  it('P15 N16-1-2 keeps the open rows of 2015, and closes telecom to the seven', () => {
    const ranges = catalogue2016.map(({ issuer, level, range }) => `${issuer} ${level} ${range}`);
    expect(ranges).toEqual(
      expect.arrayContaining([
        '北京市职业技能鉴定管理中心 一级 open',
        '北京市职业技能鉴定管理中心 二级 open',
        '北京市职业技能鉴定管理中心 三级 open',
        '北京通信行业职业技能鉴定中心 一级 closed',
        '北京通信行业职业技能鉴定中心 二级 closed',
      ]),
    );
    expect(ranges).toHaveLength(11);
  });

  it('N16-0 P15 refers an issuer that no text names, whatever it certifies', () => {
    for (const { occupation } of entries)
      expect(decide('某某职业技能鉴定所', '一级', occupation).outcome).toBe('referred');
  });
});
