// @ts-check

const REASON = 'is read outside a composition root: take the time, the id or the timer as a parameter.';

/** Members nobody may reach for: object, then its names. */
const MEMBERS = {
  Date: ['now'],
  Math: ['random'],
  crypto: ['randomUUID'],
  performance: ['now'],
};

/** Functions nobody may call by name, however they got into scope. */
const CALLS = ['Date', 'randomUUID', 'setTimeout', 'setInterval', 'setImmediate'];

/**
 * Clock, chance and timers are parameters: only a composition root reads them. `new Date` is refused whole, since a
 * text as its argument closes a day at the wrong hour.
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
export const noAmbient = {
  meta: { messages: { ambient: `{{what}} ${REASON}` } },
  create(context) {
    /**
     * @param {{ range: [number, number] }} node
     * @param {string} what
     */
    const report = (node, what) => context.report({ node, messageId: 'ambient', data: { what } });
    return {
      MemberExpression(node) {
        const { object, property } = node;
        if (object.type !== 'Identifier' || property.type !== 'Identifier' || node.computed) return;
        if (named(MEMBERS, object.name).includes(property.name))
          report(node, `${object.name}.${property.name}`);
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === 'Identifier' && CALLS.includes(callee.name)) report(node, `${callee.name}()`);
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'new Date()');
      },
    };
  },
};

/**
 * @param {Readonly<Record<string, readonly string[]>>} table
 * @param {string} name
 * @returns {readonly string[]}
 */
const named = (table, name) => (Object.hasOwn(table, name) ? (table[name] ?? []) : []);
