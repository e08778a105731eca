import type { Plugin, Sentence } from '@zhutui/core';
import type { Trial } from '../checks/trial.ts';
import type { Judged } from '../mutation/check-mutants.ts';
import { type Cited, citedSentences } from '../plugin/cited-sentences.ts';
import { nameSentences } from '../plugin/name-sentences.ts';
import type { SetTrial } from '../sets/run-set.ts';
import { childrenOf, isSentence, type Node, part, textOf } from '../source/node.ts';
import { lineAt, type Module } from '../source/parse-module.ts';
import type { CloseLook } from '../try-fully.ts';

/** One cited sentence as the page shows it. */
export interface PageRule {
  readonly id: string;
  readonly plugin: string;
  readonly cited: Cited;
  /** Where it is written, and how. */
  readonly code: { readonly place: string; readonly text: string } | undefined;
  readonly trials: readonly Trial[];
  /** Of a sentence that decides over a set: the sets in which it puts somebody off. */
  readonly sets: readonly SetTrial[];
  readonly mutants: readonly Judged[];
}

/** Every cited sentence of a package, with its code, the cases that rest on it, and its mutants. */
export function pageRules({ plugins, source, trials, sets, mutation }: CloseLook): PageRule[] {
  const written = [...source.modules.values()].flatMap((module) => codeIn(module, module.program));
  const all = plugins.flatMap((plugin) => citedSentences(plugin).map((cited) => ({ plugin, cited })));
  return all.map(({ plugin, cited }, at) => {
    const code = written.filter(({ sentence }) => sentence === cited.sentence);
    const own = code.length > 1 ? code[nthOf(all.slice(0, at), cited.sentence)] : code[0];
    return {
      id: `r${at + 1}`,
      plugin: plugin.id,
      cited,
      code: own,
      trials: trials.filter((trial) => restsOn(trial, plugin, cited)),
      sets: sets.filter((set) => set.scheme.id === plugin.id && putsOff(set, cited)),
      mutants: mutation.mutants.filter(
        (one) => one.place === cited.sentence && (own === undefined || one.file === own.file),
      ),
    };
  });
}

const nthOf = (before: readonly { readonly cited: Cited }[], sentence: Sentence): number =>
  before.filter(({ cited }) => cited.sentence === sentence).length;

interface Code {
  readonly sentence: string;
  readonly file: string;
  readonly place: string;
  readonly text: string;
}

function codeIn(module: Module, node: Node): Code[] {
  const value = part(node, 'value');
  const own =
    isSentence(node) && value !== undefined
      ? [
          {
            sentence: textOf(part(node, 'key')) ?? '',
            file: module.path,
            place: `${module.path}:${lineAt(module, node.start)}`,
            text: module.text.slice(value.start, value.end),
          },
        ]
      : [];
  return [...own, ...childrenOf(node).flatMap((child) => codeIn(module, child))];
}

const putsOff = ({ answers }: SetTrial, { part, sentence }: Cited): boolean =>
  part === 'allocates' &&
  [...answers.values()].some((answer) => 'state' in answer && answer.sentence === sentence);

/** Whether a written case names a sentence in 依据. */
function restsOn(
  { written, subject, section, decision }: Trial,
  plugin: Plugin,
  { sentence, route }: Cited,
): boolean {
  if (written === undefined || subject.plugin.id !== plugin.id) return false;
  if (route !== undefined && route !== section.route) return false;
  const named = nameSentences(
    written.cites,
    decision.findings.map((finding) => finding.sentence),
  );
  return named.sentences.has(sentence);
}
