import { applicants } from './decide/applicants.ts';
import { contenders, reference } from './decide/contenders.ts';
import { decideOthers } from './decide/decide-others.ts';
import { disagreement } from './decide/disagreement.ts';
import { measure } from './decide/measure.ts';
import { table } from './decide/table.ts';

await decideOthers();
// Measured before there are many: clearing up after a hundred thousand takes processor time of its own.
const hot = await measure(contenders, applicants(500));
const crowd = applicants(100_000);
const fault = await disagreement(reference, contenders, crowd);
if (fault !== undefined) {
  console.error(`decide: the answers differ. ${fault}`);
  process.exit(1);
}
const cold = await measure(contenders, crowd);
const rows = contenders.map((one) => ({ who: one.who, hot: hot.get(one) ?? 0, cold: cold.get(one) ?? 0 }));
console.log(process.argv.includes('--json') ? JSON.stringify({ bench: 'decide', rows }) : table(rows));
