import { codesOf, isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';

/**
 * A code of a vocabulary from a cell of a list.
 * @throws Error naming the codes there are.
 */
export function readCode<Table extends object>(vocabulary: Table, cell: string): keyof Table & string {
  if (isCodeOf(vocabulary, cell)) return cell;
  throw new Error(`"${cell}" is none of ${codesOf(vocabulary).join(', ')}.`);
}
