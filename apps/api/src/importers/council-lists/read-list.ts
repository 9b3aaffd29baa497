import { formatDay, todayInLondon } from '../../calendar/day.ts';
import type { ImportOptions, ImportReading } from '../import-format.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { CouncilList, ListedClaim } from './claims.ts';
import type { ListSurvey } from './list-survey.ts';
import { reconcileListed } from './reconcile-listed.ts';

/** The day a list is of: as said, else the day its file was written, which a clock set wrong must not put into the future. */
export function findListDay(file: SourceFile, { listedOn }: ImportOptions): string {
  const today = formatDay(todayInLondon());
  return listedOn ?? (file.writtenOn < today ? file.writtenOn : today);
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
