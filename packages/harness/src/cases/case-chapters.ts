import { type Block, markdownBlocks } from './markdown-blocks.ts';

export type Row = Extract<Block, { kind: 'row' }>;
export type Code = Extract<Block, { kind: 'code' }>;

/** A section of `cases.md`: a heading of level 2 with the code and rows below it. */
export interface Chapter {
  readonly line: number;
  readonly heading: string;
  readonly code: readonly Code[];
  readonly rows: readonly Row[];
  /** All below the heading, in order. */
  readonly blocks: readonly Block[];
}

/** Cuts `cases.md` at its headings of level 2; other headings are comments, trouble in the layout is told with its line. */
export function caseChapters(markdown: string): {
  readonly chapters: readonly Chapter[];
  readonly faults: readonly string[];
} {
  const blocks = markdownBlocks(markdown);
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 2 ? [at] : []));
  return {
    chapters: starts.map((from, index) => chapterOf(blocks.slice(from, starts[index + 1]))),
    faults: blocks.flatMap((block) => (block.kind === 'error' ? [fault(block.line, block.text)] : [])),
  };
}

/** Tells a fault of a line. */
export type Tell = (line: number, text: string) => void;

/** A fault of `cases.md` at a line. */
export const fault = (line: number, text: string): string => `cases.md 第${line}行：${text}`;

function chapterOf(blocks: readonly Block[]): Chapter {
  const [heading] = blocks;
  return {
    line: heading?.line ?? 0,
    heading: heading?.kind === 'heading' ? heading.text : '',
    code: blocks.filter((block) => block.kind === 'code'),
    rows: blocks.filter((block) => block.kind === 'row'),
    blocks: blocks.slice(1),
  };
}
