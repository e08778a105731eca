import { type Breach, type Package, packageOf, type SourceFile, type Workspace } from './workspace.ts';

const CAPABILITY = ['core', 'db', 'notify'];
const CLIENT = ['contract', 'core', 'form', 'wording', 'client'];

/** Which packages each package may import: the whole direction of the house, as data. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  harness: ['core'],
  registry: ['core'],
  db: ['core'],
  notify: ['core', 'db'],
  access: CAPABILITY,
  casework: CAPABILITY,
  payout: CAPABILITY,
  api: ['core', 'db', 'notify', 'access', 'casework', 'payout'],
  contract: ['core', 'api'],
  form: ['core', 'contract'],
  wording: ['core', 'contract'],
  client: ['core', 'contract'],
  apply: CLIENT,
  office: CLIENT,
  server: ['core', 'registry', 'db', 'notify', 'access', 'casework', 'payout', 'api', 'contract', 'wording'],
};

/** What tests may use besides. */
const FOR_TESTS = ['testing', 'harness', 'client', 'registry'];

/** Dependencies and imports that run against the direction of the house, or that no manifest lists. */
export function directionBreaches({ packages }: Workspace): readonly Breach[] {
  const schemes = packages.filter(({ area }) => area === 'schemes').map(({ name }) => name);
  return packages.flatMap((one) => {
    const allowed = allowedFor(one, schemes);
    return allowed === undefined ? unlisted(one) : [...inManifest(one, allowed), ...inFiles(one, allowed)];
  });
}

/** Undefined: tools may import whatever their manifest lists. */
function allowedFor({ area, name }: Package, schemes: readonly string[]): readonly string[] | undefined {
  if (area === 'tooling') return undefined;
  if (area === 'schemes') return ['core', ...schemes.filter((scheme) => scheme !== name)];
  return MAY_IMPORT[name] ?? [];
}

const inManifest = (one: Package, allowed: readonly string[]): readonly Breach[] =>
  one.dependencies
    .filter((name) => !allowed.includes(name))
    .map((name) => ({
      path: `${one.folder}/package.json`,
      message: `${one.name} may not depend on ${name}; it may on: ${allowed.join(', ')}`,
    }));

const inFiles = (one: Package, allowed: readonly string[]): readonly Breach[] =>
  one.files.flatMap((file) =>
    imported(file)
      .filter((name) => !allowed.includes(name) && !(file.test && FOR_TESTS.includes(name)))
      .map((name) => ({ path: file.path, message: `${one.name} may not import ${name}` })),
  );

const unlisted = (one: Package): readonly Breach[] =>
  one.files.flatMap((file) =>
    imported(file)
      .filter((name) => ![...one.dependencies, ...one.devDependencies].includes(name) && name !== one.name)
      .map((name) => ({ path: file.path, message: `imports ${name}, which its manifest does not list` })),
  );

const imported = (file: SourceFile): readonly string[] =>
  file.imports.flatMap(({ from }) => packageOf(from) ?? []);
