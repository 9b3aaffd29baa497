import type { AreaBook } from '../areas/area-book.ts';
import type { AreaEntry } from '../areas/area-entry.ts';
import type { Succession } from '../areas/area-links.ts';
import { claimOf } from '../areas/named-area.ts';
import { type RowResult, severalFit } from '../areas/take-rows.ts';
import type { ChangeRow } from './parse-row.ts';

/** The end of an area, and of its code with it. */
export type Ending = Readonly<{ entry: AreaEntry; gssCode: string; occurredOn: string }>;

/**
 * Enters both sides of a change. Where they are one area that was only given another code, its codes get their days and nothing took over
 * from anything.
 */
export function takeChange(
  book: AreaBook,
  { after, before, occurredOn, legislation }: ChangeRow,
  successions: Succession[],
  endings: Ending[],
): RowResult {
  const held = { externalId: 'code-changes', statedOn: occurredOn };
  const successor = book.findOrMake(claimOf(after));
  if (!successor) return severalFit('GEOGCD', after.gssCode);
  const predecessor = book.findOrMake(claimOf(before));
  if (!predecessor) return severalFit('GEOGCD_P', before.gssCode);
  const isOneArea = predecessor === successor;
  book.state(successor, claimOf(after), isOneArea ? {} : { validFrom: occurredOn, legislation }, held);
  book.state(predecessor, claimOf(before), isOneArea ? {} : { validTo: occurredOn }, held);
  successor.identify({ scheme: 'gss', value: after.gssCode, validFrom: occurredOn });
  predecessor.identify({ scheme: 'gss', value: before.gssCode, validTo: occurredOn });
  if (!isOneArea) {
    successions.push({ predecessor, successor, occurredOn, legislation });
    endings.push({ entry: predecessor, gssCode: before.gssCode, occurredOn });
  }
  return [successor, predecessor];
}
