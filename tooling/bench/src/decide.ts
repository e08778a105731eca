import { applicants } from './decide/applicants.ts';
import { contenders, reference } from './decide/contenders.ts';
import { decideOthers } from './decide/decide-others.ts';
import { disagreement } from './decide/disagreement.ts';
import { measure } from './decide/measure.ts';
import { table } from './decide/table.ts';

const crowd = applicants(100_000);
const fault = await disagreement(reference, contenders, crowd);
if (fault !== undefined) {
  console.error(`decide: the answers differ. ${fault}`);
  process.exit(1);
}
await decideOthers();
const rows = await measure(contenders, crowd);
console.log(process.argv.includes('--json') ? JSON.stringify({ bench: 'decide', rows }) : table(rows));
