import { generateRegistry } from './generate-registry.ts';

const { schemes, passedOver, changed } = await generateRegistry(process.cwd());
if (changed) console.error(`registry: ${schemes.map(({ folder }) => folder).join(', ')}`);
for (const folder of passedOver) console.error(`registry: schemes/${folder} has no index.ts, passed over`);
