/** A node of the syntax tree, as far as the rule looks at it. */
interface Seen {
  readonly type: string;
}

/** The rule for those who walk a tree themselves: a visitor by node type, `:exit` after the nodes below. */
export const judgeByWords: {
  readonly create: (context: {
    readonly report: (found: {
      readonly node: Seen;
      readonly data: { readonly sign: string; readonly instead: string };
    }) => void;
  }) => Readonly<Record<string, (node: never) => void>>;
};
