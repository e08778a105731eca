import { ZenEngine } from '@gorules/zen-engine';
import { type CatalogueRow, issuers, rowList } from '@zhutui/core';
import type { Applicant } from './applicants.ts';
import type { Answer } from './contender.ts';
import { catalogue, completions, programme } from './plan.ts';

/** The plan for the Zen engine: one expression a sentence, as its editor would hold them, in one node. */
export function zenContender(): (applicant: Applicant) => Promise<Answer> {
  const engine = new ZenEngine();
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'plan', name: 'plan', type: 'expressionNode', content: { expressions: expressions() } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'plan', type: 'edge' },
      { id: 'b', sourceId: 'plan', targetId: 'out', type: 'edge' },
    ],
  });
  return async ({ plain }) => (await decision.evaluate(plain)).result as Answer;
}

const [city, telecom, ...annex] = issuers(catalogue);
const quote = (text: string | undefined): string => `'${text}'`;
const set = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;

/** Verdicts by sentence, each seen by the later ones. */
const verdicts: Readonly<Record<string, string>> = {
  listed: `issuer == null or level == null or occupation == null ? 'unknown' : ${issuers(catalogue).reduceRight((rest, issuer) => `issuer == ${quote(issuer)} ? ${levelsOf(issuer)} : ${rest}`, "'refer'")}`,
  card: `holdsCard == null ? 'unknown' : holdsCard ? 'met' : 'unmet'`,
  member: `unionMember == null ? 'unknown' : unionMember ? 'met' : 'unmet'`,
  union: `underMunicipalUnion == null ? 'unknown' : underMunicipalUnion ? 'met' : 'unmet'`,
  again: `received == null ? 'unknown' : some(received, #.programme == ${quote(programme)} and #.planYear == 2016 and #.state != 'reversed') ? 'refer' : 'met'`,
  closed: `filedOn == null ? 'unknown' : filedOn <= 20171231 ? 'met' : 'unmet'`,
  once: `number == null or received == null ? 'unknown' : some(received, #.programme == ${quote(programme)} and #.certificate == number and #.state != 'reversed') ? 'unmet' : 'met'`,
  range: `issuer in ${set([...annex, telecom ?? ''])} or (issuer == ${quote(city)} and level == '三级') ? 'met' : $.listed`,
  annex: `issuer == null or issuer in ${set(annex)} ? $.listed : 'met'`,
  city: `(issuer == null or issuer == ${quote(city)}) and (level == null or level == '三级') ? $.listed : 'met'`,
  telecom: `issuer == null or issuer == ${quote(telecom)} ? $.listed : 'met'`,
  dated: `issuedOn == null ? 'unknown' : issuedOn >= 20160101 and issuedOn <= 20161231 ? 'met' : 'unmet'`,
  held: `issuedOn == null or filedOn == null ? 'unknown' : issuedOn <= filedOn ? 'met' : 'unmet'`,
  tariff: `level == null ? 'unknown' : level in ['一级', '二级', '三级'] ? 'met' : 'unmet'`,
};

function expressions() {
  const all = `[${Object.keys(verdicts)
    .filter((key) => key !== 'listed')
    .map((key) => `$.${key}`)
    .join(', ')}]`;
  const tariff = `level == '一级' ? 200000 : level == '二级' ? 100000 : 80000`;
  const outcome = `'unmet' in ${all} ? 'refused' : 'unknown' in ${all} or occupation == null ? 'incomplete' : 'refer' in ${all} ? 'referred' : 'eligible'`;
  const entries = Object.entries({ ...verdicts, outcome, amount: `$.outcome == 'eligible' ? ${tariff} : 0` });
  return entries.map(([key, value]) => ({ id: key, key, value }));
}

function levelsOf(issuer: string): string {
  const rows = catalogue.filter((row) => row.issuer === issuer);
  return `(${rows.reduceRight((rest, row) => `level == ${quote(row.level)} ? ${rowOf(row)} : ${rest}`, "'unmet'")})`;
}

function rowOf(row: CatalogueRow): string {
  const found = (included: boolean): string[] =>
    completions
      .filter((one) => one.list === rowList(row) && one.included === included)
      .map(({ item }) => item);
  const others =
    row.range === 'open' ? `(occupation in ${set(found(false))} ? 'unmet' : 'refer')` : "'unmet'";
  return `(occupation in ${set([...row.occupations, ...found(true)])} ? 'met' : ${others})`;
}
