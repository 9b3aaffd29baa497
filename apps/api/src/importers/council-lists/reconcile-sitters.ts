import type { PersonRow } from '../contests/load-people.ts';
import type { PeopleReconciler, PersonTask } from '../contests/reconcile-people.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { CouncilList } from './claims.ts';
import { findDoubtful, type ListRow } from './find-doubtful.ts';
import { loadKnownSeats } from './known-seats.ts';
import type { Sitter, StandingIn } from './match-listed.ts';
import { matchShown } from './match-shown.ts';
import { SeatPlanner, type SeatPlan } from './plan-seats.ts';

type Planned = Sitter & Readonly<{ record: PersonRow | null; plan: SeatPlan; wardRows: number }>;

/** A row that is about somebody of the record, who may have been made for it. */
export type TakenRow = Planned &
  Readonly<{
    personId: string;
    isChanged: boolean;
  }>;

export type ReconciledSitters = Readonly<{
  taken: readonly TakenRow[];
  /** Those about somebody whom nobody in the record is known to be: an editor is asked. */
  asked: readonly Planned[];
  /** The rows that may be read, and those about whom no list may name. */
  shown: readonly Sitter[];
  unseen: readonly (Sitter & Readonly<{ personId: string; wardRows: number }>)[];
}>;

/**
 * Finds whom rows of a list are about, and makes those who are new. Somebody new for whom there is no seat, and who may be of the record by another name, is asked about and
 * not made: most often it is another spelling of who sits there.
 * @param beside Rows of the same list and wards that are taken already.
 */
export async function reconcileSitters(
  writer: ImportWriter,
  people: PeopleReconciler,
  sitters: readonly Sitter[],
  list: CouncilList,
  wardRowsOf: (sitter: Sitter) => number,
  standingIn: StandingIn,
  beside: readonly ListRow[] = [],
): Promise<ReconciledSitters> {
  const matched = await matchShown(writer, sitters, list, standingIn);
  const { shown, known, records, unseen: passedOver, suppressedOf } = matched;
  const { seats, vacancies } = await loadKnownSeats(
    writer.tx,
    shown.map(({ ward }) => ward.postId),
  );
  const planner = new SeatPlanner(seats, vacancies);
  const planned = shown.map((sitter, index) => {
    const record = records[index] ?? null;
    const key = keyOf(sitter, record?.id ?? null);
    const plan = planner.plan({
      postId: sitter.ward.postId,
      seats: sitter.ward.seats,
      person: key,
      listedOn: list.listedOn,
      startedOn: sitter.claim.startedOn,
      life: sitter.ward.life,
    });
    const isNew = record === null && plan.kind === 'ASK';
    return { ...sitter, record, key, plan, isNew, wardRows: wardRowsOf(sitter) };
  });
  const unseen = passedOver.map(({ sitter, personId }) => ({
    ...sitter,
    personId,
    wardRows: wardRowsOf(sitter),
  }));
  const doubtful = await findDoubtful<ListRow>(writer.tx, list, [
    ...planned,
    ...unseen.map(({ personId, ...row }) => ({ ...row, record: { id: personId }, isNew: false })),
    ...beside,
  ]);
  const isAsked = (row: (typeof planned)[number]) =>
    row.isNew && (doubtful.has(row) || row.plan.kind !== 'ASK' || !row.plan.isFull);
  const taken = planned.filter((row) => !isAsked(row));
  const tasks = new Map<string, PersonTask>();
  for (const row of taken) {
    const { key, person, record } = row;
    const takenIds = person.identifiers.filter(
      (identifier) => (known.byIdentifier(identifier)?.id ?? record?.id) !== record?.id,
    );
    tasks.set(key, {
      claim: person,
      record,
      pollingOn: list.listedOn,
      suppressed: suppressedOf(row),
      takenIds,
      place: `${row.ward.council.slug} ${row.ward.name}`,
    });
  }
  const reconciled = await people.reconcile([...tasks.values()]);
  const personOf = new Map([...tasks.keys()].map((key, index) => [key, reconciled[index]]));
  return {
    taken: taken.map((row) => ({
      ...row,
      personId: personOf.get(row.key)?.id ?? '',
      isChanged: personOf.get(row.key)?.isChanged === true,
    })),
    asked: planned.filter(isAsked),
    shown,
    unseen,
  };
}

function keyOf({ person }: Sitter, recordId: string | null): string {
  const [first] = person.identifiers;
  return recordId ?? `${first?.scheme} ${first?.value}`;
}
