// @ts-check

/** What JavaScript offers to decide by truth, and what a rule says instead. */
const INSTEAD = {
  '&&': 'all(…)',
  '||': 'any(…)',
  '!': 'not(…)',
  '===': 'is(…)',
  '!==': 'not(is(…))',
  '==': 'is(…)',
  '!=': 'not(is(…))',
  '?:': 'when(…)',
  if: 'all(…), any(…) or when(…)',
};

/**
 * A judgement may be unknown or referred, and both are truthy objects: in a function of a scheme a test on truth or
 * identity would take "not known" for "yes". Rules are combined by the core's words alone.
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
export const judgeByWords = {
  meta: {
    messages: { words: '"{{sign}}" takes an unknown or referred judgement for true: write {{instead}}.' },
  },
  create(context) {
    let depth = 0;
    const enter = () => {
      depth += 1;
    };
    const leave = () => {
      depth -= 1;
    };
    /**
     * @param {{ range: [number, number] }} node
     * @param {string} sign
     */
    const report = (node, sign) => {
      const instead = Object.entries(INSTEAD).find(([key]) => key === sign)?.[1];
      if (depth > 0 && instead !== undefined)
        context.report({ node, messageId: 'words', data: { sign, instead } });
    };
    return {
      ArrowFunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,
      FunctionExpression: enter,
      'FunctionExpression:exit': leave,
      FunctionDeclaration: enter,
      'FunctionDeclaration:exit': leave,
      LogicalExpression: (node) => report(node, node.operator),
      UnaryExpression: (node) => report(node, node.operator),
      BinaryExpression: (node) => report(node, node.operator),
      ConditionalExpression: (node) => report(node, '?:'),
      IfStatement: (node) => report(node, 'if'),
    };
  },
};
