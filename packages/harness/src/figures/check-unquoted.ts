import { clauseOf, PRACTICE, type Sentence, wordsOf } from '@zhutui/core';
import type { Check } from '../checks/report.ts';
import { begins, type Exceptions, says } from '../exceptions/exceptions.ts';
import type { SchemeSource } from '../source/scheme-source.ts';
import { figuresInSource, type SourceFigure } from './figures-in-source.ts';
import { type FiguresInWords, figuresInWords } from './figures-in-words.ts';

/**
 * Every figure that carries out a sentence stands in its words, or is declared with a reason; one outside any sentence
 * stands somewhere in the notice. 0 and the figures of practice that no text states must be declared too.
 */
export function checkUnquoted(source: SchemeSource, notice: string, exceptions: Exceptions): Check[] {
  const everywhere = figuresInWords(notice);
  const foreign = figuresInSource(source).filter((one) => !isQuoted(one, everywhere));
  const open = foreign.filter((one) => !exceptions.figures.some((exception) => covers(exception, one)));
  const places = [...new Set(figuresInSource(source).map(placeOf))];
  const stale = exceptions.figures.filter((exception) => !foreign.some((one) => covers(exception, one)));
  return [
    ...places.map(
      (place): Check => ({
        kind: 'unquoted figure',
        plugin: '',
        name: place,
        faults: open
          .filter((one) => placeOf(one) === place)
          .map(
            ({ file, line, figure }) =>
              `${file}:${line} 写有 ${figure}，引文中没有；请改引文，或在 exceptions.md“数字”中写明理由`,
          ),
      }),
    ),
    ...stale.map(
      ({ line, cells }): Check => ({
        kind: 'unquoted figure',
        plugin: '',
        name: `exceptions.md 第${line}行`,
        faults: [`“${cells.get('句子')}”中没有需要说明的 ${cells.get('数字')}`],
      }),
    ),
  ];
}

/** Figures outside any sentence stand together, by file. */
const placeOf = ({ sentence, file }: SourceFigure): string => sentence ?? file;

const covers = (exception: Exceptions['figures'][number], one: SourceFigure): boolean =>
  begins(exception, '句子', placeOf(one)) && says(exception, '数字', String(one.figure));

function isQuoted({ sentence, figure }: SourceFigure, everywhere: FiguresInWords): boolean {
  const practice = sentence !== undefined && clauseOf(sentence as Sentence) === PRACTICE;
  const words = sentence === undefined ? everywhere : figuresInWords(wordsOf(sentence as Sentence));
  if (typeof figure === 'string') return words.days.has(figure);
  return words.numbers.has(figure) || (practice && everywhere.numbers.has(figure));
}
