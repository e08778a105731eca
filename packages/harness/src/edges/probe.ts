import { type Day, dayAt, type Fact, type Field, fen, parseDay, plainYuan, Unknown } from '@zhutui/core';
import { groupsOf } from '../plugin/field-finder.ts';
import type { Ready, Subject } from '../plugin/subject.ts';

/** A fact that can be turned like a dial: days, counts and amounts stand on whole numbers. */
export interface Probe {
  readonly path: string;
  readonly scale: 'day' | 'number';
  /** Where the dial stands; undefined where the fact is not given or not asked. */
  readonly read: (ready: Ready) => number | undefined;
  readonly turn: (ready: Ready, to: number) => Ready;
  /** The value as a case writes it. */
  readonly write: (at: number) => string;
}

/** The dials of a plugin on a route: every day, count and amount among its fields, the day of filing, and that of an earlier award. */
export function probesOf({ plugin }: Subject, route: string): Probe[] {
  const fields = Object.entries(groupsOf(plugin, route)).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, field]) => fieldProbe(group, name, field)),
  );
  return [
    ...fields,
    probe(
      'filedOn',
      'day',
      ({ facts }) => facts.filedOn,
      (ready, value) => ({ ...ready, facts: { ...ready.facts, filedOn: value as Day } }),
    ),
    receivedOn,
  ];
}

const DAY_LENGTH = 86_400_000;

/** Days since 1970-01-01 of a day; undefined when the text is none. */
export function ordinalOf(text: string): number | undefined {
  return parseDay(text) === undefined ? undefined : Date.parse(`${text}T00:00:00Z`) / DAY_LENGTH;
}

function fieldProbe(group: string, name: string, { kind }: Field): Probe[] {
  if (kind !== 'day' && kind !== 'count' && kind !== 'money') return [];
  const groupOf = (ready: Ready) => ready.facts[group as 'claim' | 'member' | 'employer' | 'registers'];
  return [
    probe(
      `${group}.${name}`,
      kind,
      (ready) => groupOf(ready)[name] ?? null,
      (ready, value) => ({
        ...ready,
        facts: { ...ready.facts, [group]: { ...groupOf(ready), [name]: value } },
      }),
    ),
  ];
}

type Dial = 'day' | 'count' | 'money';

const WRITTEN: Readonly<Record<Dial, (at: number) => string>> = {
  day: (at) => dayAt(at * DAY_LENGTH),
  count: String,
  money: (at) => `${plainYuan(fen(at))}元`,
};

function probe(
  path: string,
  dial: Dial,
  get: (ready: Ready) => Fact<unknown>,
  set: (ready: Ready, value: string | number) => Ready,
): Probe {
  const write = WRITTEN[dial];
  return {
    path,
    scale: dial === 'day' ? 'day' : 'number',
    read(ready) {
      const value = get(ready);
      if (value instanceof Unknown || value === null) return undefined;
      return dial === 'day' ? ordinalOf(String(value)) : Number(value);
    },
    turn: (ready, to) => set(ready, dial === 'day' ? write(to) : to),
    write,
  };
}

/** The day of the first award in the history, where one is recorded. */
const receivedOn = probe(
  'received.0.on',
  'day',
  ({ facts: { received } }) => (received instanceof Unknown ? null : (received[0]?.on ?? null)),
  (ready, value) => {
    const { received } = ready.facts;
    if (received instanceof Unknown) return ready;
    const history = received.map((award, at) => (at === 0 ? { ...award, on: value as Day } : award));
    return { ...ready, facts: { ...ready.facts, received: history } };
  },
);
