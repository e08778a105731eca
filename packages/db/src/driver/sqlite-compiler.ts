import { type SelectModifierNode, SqliteQueryCompiler } from 'kysely';

/**
 * Leaves out `for update`, `for share` and `skip locked`, which SQLite does not know and does not need: whoever writes
 * is alone. So the same query locks its rows where there are other writers.
 */
export class SqliteCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier === 'Distinct' || node.rawModifier !== undefined) super.visitSelectModifier(node);
  }
}
