import type { ImportOptions, ImportReading } from '../import-format.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { CouncilList, ListedClaim } from './claims.ts';
import type { ListSurvey } from './list-survey.ts';
import { reconcileListed } from './reconcile-listed.ts';

/**
 * The day a list is of, which no list says: when a copy of the file was written is another day.
 * @throws ImportRefusal where nobody said it.
 */
export function getListDay({ listedOn, retrievedOn }: ImportOptions): string {
  const day = listedOn ?? retrievedOn;
  if (day) return day;
  const complaint =
    'the file does not say of which day its list is, and what it says holds as of that day: add --listed-on with the day it was got from its publisher, such as --listed-on 2025-06-01.';
  throw new ImportRefusal(rowError(null, null, 'LIST_DAY_NOT_SAID', complaint));
}

/** A reading of a list, made by `read` of what takes its rows; what the list as a whole has to say comes after the last of them. */
export function readList(
  survey: ListSurvey,
  list: CouncilList,
  read: (
    reconcile: (writer: ImportWriter) => Promise<(claims: readonly ListedClaim[]) => ReturnType<Taker>>,
  ) => ImportReading,
): ImportReading {
  let end = async (): Promise<void> => {};
  const reading = read(async (writer) => {
    const reconciling = await reconcileListed(writer, survey, list);
    end = reconciling.end;
    return reconciling.take;
  });
  return {
    ...reading,
    async *reconcile(writer) {
      yield* reading.reconcile(writer);
      await end();
    },
  };
}

type Taker = Awaited<ReturnType<typeof reconcileListed>>['take'];
