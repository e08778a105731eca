import { calleeOf, type Node, nameOf, part, parts } from '../source/node.ts';
import type { Slip } from './mutant.ts';
import { type Operator, type Slipped, type Spot, sourceOf } from './spot.ts';

/** Combinators swapped or left out, ends of a range opened, judgements turned round, caps and shares lost. */
export const judgementSlips: Operator = (spot) => {
  const { node } = spot;
  const callee = node.type === 'CallExpression' ? calleeOf(node) : undefined;
  const slips = callee === undefined ? undefined : BY_CALL.get(callee);
  if (slips === undefined) return [];
  const given = parts(node, 'arguments');
  const text = (one: Node | undefined): string => (one === undefined ? '' : sourceOf(spot.module, one));
  return slips({ spot, node, given, text });
};

interface Call {
  readonly spot: Spot;
  readonly node: Node;
  readonly given: readonly Node[];
  readonly text: (node: Node | undefined) => string;
}
type Slips = (call: Call) => Slipped[];

const become =
  (slip: Slip, ...texts: ((call: Call) => string)[]): Slips =>
  (call) =>
    texts.map((text) => ({ slip, at: call.node, text: text(call) }));

const swapTo =
  (name: string): Slips =>
  ({ node, given }) => {
    const callee = part(node, 'callee');
    return callee === undefined || given.length < 2
      ? []
      : [{ slip: '组合', at: callee, text: `zhutui.${name}` }];
  };

const dropEach =
  (slip: Slip, from = 0): Slips =>
  ({ given }) =>
    given.slice(from).map((at) => ({ slip, at, text: '...[]' }));

const openEnds =
  (least: string, most: string): Slips =>
  ({ given: [first, second] }) => {
    const ends: Slipped[] = [];
    if (first !== undefined) ends.push({ slip: '界限', at: first, text: least });
    if (second !== undefined && nameOf(second) !== 'Infinity')
      ends.push({ slip: '界限', at: second, text: most });
    return ends;
  };

const together =
  (...several: readonly Slips[]): Slips =>
  (call) =>
    several.flatMap((slips) => slips(call));

const first = ({ given, text }: Call): string => text(given[0]);
const second = ({ given, text }: Call): string => text(given[1]);
const turned = become('条件', ({ text, node }) => `zhutui.not(${text(node)})`);

/** Judgements that are turned round, and no more. */
const TURNED = `has hasCertificate holds completed notAfter
  notBefore withinMonths withinDays withinWorkingDays receivedBefore noHigherBefore`.split(/\s+/);
/** Calls that hold back part of what their first argument gives. */
const HELD_BACK = `rest share percent toppedUp paidTo rounded
  proportion floated capTotal capEach capTimes highestOnly rolledOn`.split(/\s+/);
/** Bounds that include their figure, and those that do not. */
const BOUNDS: readonly (readonly [string, string])[] = [
  ['atLeast', 'moreThan'],
  ['moreThan', 'atLeast'],
  ['noMoreThan', 'lessThan'],
  ['lessThan', 'noMoreThan'],
];

const BY_CALL: ReadonlyMap<string, Slips> = new Map(
  Object.entries<Slips>({
    ...Object.fromEntries(TURNED.map((name) => [name, turned])),
    ...Object.fromEntries(HELD_BACK.map((name) => [name, become('算式', first)])),
    ...Object.fromEntries(BOUNDS.map(([name, other]) => [name, together(swapTo(other), turned)])),
    all: together(swapTo('any'), dropEach('组合')),
    any: together(swapTo('all'), dropEach('组合')),
    not: become('组合', first),
    where: become(
      '组合',
      second,
      (call) => `zhutui.all(${first(call)}, ${second(call)})`,
      () => 'true',
    ),
    either: dropEach('组合'),
    when: become('组合', second),
    atMost: dropEach('组合', 1),
    least: dropEach('组合'),
    greatest: dropEach('组合'),
    named: together(dropEach('名单', 1), turned),
    referWhen: become(
      '条件',
      () => 'true',
      () => "zhutui.refer('')",
    ),
    refer: become(
      '条件',
      () => 'true',
      () => 'false',
    ),
    known: become('条件', (call) => `zhutui.holds(${first(call)})`),
    is: together(dropEach('名单', 1), turned),
    within: together(openEnds("'0001-01-01'", "'9999-12-31'"), turned),
    between: together(openEnds('-Infinity', 'Infinity'), turned),
  }),
);
