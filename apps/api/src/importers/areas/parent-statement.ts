import type { FieldStatement } from '../writing/reconcile-fields.ts';

/**
 * Which area contains another, as a source says it. That is so on a day: councils come and go, and registers have wards of one in another, so the newest
 * word counts, be it a register's or that the ward elected somebody to a council; an editor's word counts before all.
 */
export function parentStatement(parentId: string | null): FieldStatement {
  return { field: 'parent', columns: { parentId }, isNewestFirst: true };
}
