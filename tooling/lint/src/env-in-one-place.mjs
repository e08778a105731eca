// @ts-check

/**
 * The environment is handed once to the one parser of settings: everything else takes settings as parameters.
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
export const envInOnePlace = {
  meta: {
    messages: {
      env: 'process.env is handed over once, in apps/server/src/main.ts: take the setting as a parameter.',
    },
  },
  create(context) {
    return {
      MemberExpression(node) {
        const { object, property } = node;
        if (object.type !== 'Identifier' || object.name !== 'process') return;
        if (property.type === 'Identifier' && property.name === 'env')
          context.report({ node, messageId: 'env' });
      },
    };
  },
};
