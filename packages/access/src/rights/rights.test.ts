import type { Actor } from '@zhutui/db';
import { describe, expect, it } from 'vitest';
import { actionsOf, may, scopesOf } from './may.ts';
import { type Action, actions } from './rights.ts';
import { type RoleName, roles } from './roles.ts';

const COLUMNS = ['member', 'system', ...(Object.keys(roles) as RoleName[])] as const;
type Column = (typeof COLUMNS)[number];

/** a: everywhere, f: own funder, e: own unit, s: own affairs, -: never. Columns as in COLUMNS. */
const MATRIX = `
                     mem sys cle rev sen mak che rel uni reg adm
registers.import      -   -   -   -   -   -   -   -   -   a   -
application.apply     s   -   -   -   -   -   -   -   -   -   -
application.key       -   -   a   -   -   -   -   -   -   -   -
application.read      s   -   a   a   a   -   -   -   -   -   -
application.correct   s   -   a   -   -   -   -   -   -   -   -
application.withdraw  s   -   a   -   -   -   -   -   -   -   -
application.receive   -   -   a   a   -   -   -   -   -   -   -
application.return    -   -   a   a   a   -   -   -   -   -   -
application.hold      -   -   a   a   -   -   -   -   -   -   -
application.decide    -   -   -   a   a   -   -   -   -   -   -
application.refer     -   -   -   a   -   -   -   -   -   -   -
application.rule      -   -   -   -   a   -   -   -   -   -   -
application.object    -   -   a   a   a   -   -   -   -   -   -
allocation.read       -   -   -   a   a   -   -   -   -   -   -
allocation.propose    -   -   -   -   a   -   -   -   -   -   -
allocation.confirm    -   -   -   -   a   -   -   -   -   -   -
list.read             -   -   a   a   a   -   -   -   -   a   -
list.propose          -   -   -   a   -   -   -   -   -   a   -
list.confirm          -   -   -   -   a   -   -   -   -   -   -
batch.read            -   -   -   -   -   f   f   f   -   -   -
batch.prepare         -   -   -   -   -   f   -   -   -   -   -
batch.check           -   -   -   -   -   -   f   -   -   -   -
batch.reject          -   -   -   -   -   -   f   f   -   -   -
batch.release         -   -   -   -   -   -   -   f   -   -   -
batch.export          -   -   -   -   -   -   -   f   -   -   -
batch.import          -   -   -   -   -   -   -   f   -   -   -
payee.read            -   -   -   -   -   f   f   f   -   a   -
payee.propose         -   -   -   -   -   f   -   -   -   a   -
payee.confirm         -   -   -   -   -   -   f   -   -   -   -
unit.read             -   -   -   -   -   -   -   -   e   -   -
unit.declare          -   -   -   -   -   -   -   -   e   -   -
unit.submit           -   -   -   -   -   -   -   -   e   -   -
unit.record           -   -   -   -   -   -   -   -   e   -   -
staff.manage          -   a   -   -   -   -   -   -   -   -   a
audit.read            -   -   -   -   -   -   -   -   -   -   a
message.read          -   -   a   -   -   -   -   -   -   -   a
`;

const rows = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((row) => row.trim().split(/\s+/));
const cell = (action: Action, column: Column): string =>
  rows.find(([name]) => name === action)?.[COLUMNS.indexOf(column) + 1] ?? 'missing';

/** Somebody who holds exactly what the column says, at home in the scope `here`. */
function actorOf(column: Column): Actor {
  if (column === 'member' || column === 'system') return { kind: column, id: 'here', name: '甲', roles: [] };
  const scope = ['any', 'body'].includes(roles[column].scope) ? '*' : 'here';
  return { kind: 'staff', id: 's1', name: '乙', roles: [{ role: column, scope }] };
}

describe('rights', () => {
  it('the matrix names every action, in order, and every column', () => {
    expect(rows.map(([name]) => name)).toStrictEqual([...actions]);
    expect(new Set(rows.map((row) => row.length))).toStrictEqual(new Set([COLUMNS.length + 1]));
  });

  for (const column of COLUMNS) {
    describe(column, () => {
      for (const action of actions) {
        const mark = cell(action, column);
        it(`${action}: ${mark}`, () => {
          const actor = actorOf(column);
          expect(may(actor, action)).toBe(mark !== '-');
          expect(may(actor, action, 'here')).toBe(mark !== '-');
          expect(may(actor, action, 'elsewhere')).toBe(mark === 'a');
          expect(actionsOf(actor).includes(action)).toBe(mark !== '-');
        });
      }
    });
  }
});

describe('denial by default', () => {
  const strangers: Readonly<Record<string, Actor>> = {
    'staff without a role': { kind: 'staff', id: 's', name: '', roles: [] },
    'staff with a role nobody knows': {
      kind: 'staff',
      id: 's',
      name: '',
      roles: [{ role: 'root', scope: '*' }],
    },
    'staff whose role row says member': {
      kind: 'staff',
      id: 's',
      name: '',
      roles: [{ role: 'member', scope: 's' }],
    },
    'staff whose role row says system': {
      kind: 'staff',
      id: 's',
      name: '',
      roles: [{ role: 'system', scope: '*' }],
    },
    'staff with the name of an object member': {
      kind: 'staff',
      id: 's',
      name: '',
      roles: [{ role: 'toString', scope: '*' }],
    },
    'a maker for every funder': { kind: 'staff', id: 's', name: '', roles: [{ role: 'maker', scope: '*' }] },
    'a maker for no funder': { kind: 'staff', id: 's', name: '', roles: [{ role: 'maker', scope: '' }] },
    'a clerk bound to one place': {
      kind: 'staff',
      id: 's',
      name: '',
      roles: [{ role: 'clerk', scope: 'here' }],
    },
  };
  for (const [who, actor] of Object.entries(strangers)) {
    it(`${who} may do nothing`, () => {
      expect(actionsOf(actor)).toStrictEqual([]);
    });
  }

  it('a reviewer of one body handles the cases that it reviews, and nothing of the whole plan', () => {
    const roleOf = { role: 'reviewer', scope: '镇总工会' };
    expect(actionsOf({ kind: 'staff', id: 's', name: '', roles: [roleOf] })).toStrictEqual([
      'application.read',
      'application.receive',
      'application.return',
      'application.hold',
      'application.decide',
      'application.refer',
    ]);
  });

  it('a worker who was given a role row all the same stays a worker', () => {
    const actor: Actor = {
      kind: 'member',
      id: 'p',
      name: '',
      roles: [{ role: 'administrator', scope: '*' }],
    };
    expect(may(actor, 'staff.manage')).toBe(false);
  });

  it('nobody but the administrator manages staff, and the administrator touches neither cases nor money', () => {
    expect(actionsOf(actorOf('administrator'))).toStrictEqual(['staff.manage', 'audit.read', 'message.read']);
  });
});

describe('scopesOf', () => {
  it('lists the funders somebody works for, each once', () => {
    const held = [
      { role: 'maker', scope: '甲工会' },
      { role: 'checker', scope: '乙工会' },
      { role: 'maker', scope: '乙工会' },
    ];
    const actor: Actor = { kind: 'staff', id: 's', name: '', roles: held };
    expect(scopesOf(actor, 'batch.read')).toStrictEqual(['甲工会', '乙工会']);
    expect(scopesOf(actor, 'batch.check')).toStrictEqual(['乙工会']);
    expect(scopesOf(actorOf('clerk'), 'application.read')).toStrictEqual(['*']);
  });
});
