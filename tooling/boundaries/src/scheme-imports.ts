import { type Breach, type Package, packageOf, type SourceFile, type Workspace } from './workspace.ts';

/**
 * A notice takes from another what it keeps of it: the catalogue, extended in a catalogue of its own. Only a match
 * takes the scheme it matches.
 */
export function schemeImportBreaches({ packages }: Workspace): readonly Breach[] {
  const schemes = packages.filter(({ area }) => area === 'schemes');
  const names = schemes.map(({ name }) => name);
  return schemes
    .filter((one) => !isMatch(one))
    .flatMap((one) => one.files.flatMap((file) => breaches(file, names)));
}

const isMatch = ({ files }: Package): boolean =>
  files.some(({ test, lines }) => !test && lines.some((line) => line.includes('defineMatch(')));

const breaches = ({ path, imports, test }: SourceFile, schemes: readonly string[]): readonly Breach[] =>
  imports
    .filter(
      ({ from }) => !test && schemes.includes(packageOf(from) ?? '') && !/\/catalogue[^/]*\.ts$/.test(path),
    )
    .map(({ from }) => ({ path, message: `only a catalogue may import from another scheme, here ${from}` }));
