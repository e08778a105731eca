import { parseDay } from '@zhutui/core';
import { childrenOf, isSentence, type Node, numberOf, part, textOf } from '../source/node.ts';
import { lineAt, type Module } from '../source/parse-module.ts';
import type { SchemeSource } from '../source/scheme-source.ts';

/** A figure of the source, where it stands, and the sentence it carries out (undefined outside any). */
export interface SourceFigure {
  readonly file: string;
  readonly line: number;
  readonly sentence: string | undefined;
  /** A number, or a day. */
  readonly figure: number | string;
}

/** Every number and day that a scheme's source writes; the register's and the notice's own words are none. */
export const figuresInSource = ({ modules }: SchemeSource): SourceFigure[] =>
  [...modules.values()].flatMap((module) => figuresAt(module, module.program, undefined));

function figuresAt(module: Module, node: Node, sentence: string | undefined): SourceFigure[] {
  if (node.type === 'Property' && NO_RULE.test(keyText(node))) return [];
  const figure = numberOf(node) ?? dayOf(node);
  if (figure !== undefined)
    return [{ file: module.path, line: lineAt(module, node.start), sentence, figure }];
  const within = isSentence(node) ? keyText(node) : sentence;
  return childrenOf(node)
    .filter((child) => !(node.type === 'Property' && child === node.key))
    .flatMap((child) => figuresAt(module, child, within));
}

const NO_RULE = /^(解释 \d+|issuedOn|number)$/;

const keyText = (property: Node): string => {
  const key = part(property, 'key');
  return textOf(key) ?? (typeof key?.name === 'string' ? key.name : '');
};

const dayOf = (node: Node): string | undefined => {
  const text = textOf(node);
  return text !== undefined && parseDay(text) !== undefined ? text : undefined;
};
