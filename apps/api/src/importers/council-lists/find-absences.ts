import { likenessOf } from './alike-names.ts';
import type { Absence, Sighting } from './ward-spells.ts';
import type { ListedPost, UnknownListed } from './ward-evidence.ts';

/** A poll for the seat that somebody lost, and the first day of those elected. Null where the law counts from a declaration, whose day results do not have. */
export type SeatLoss = Readonly<{ personId: string; pollingOn: string; firstDay: string | null }>;

/**
 * The days on which somebody was not in a seat: those of polls that they lost, and those of lists that have others in every seat of the ward.
 * @param ofWard What lists have of the ward, whoever it is of; `unknown` what those of the council have of people whom nobody knows.
 */
export function findAbsences(
  personId: string,
  ofWard: readonly (Sighting & Readonly<{ name: string }>)[],
  unknown: readonly UnknownListed[],
  losses: readonly SeatLoss[],
  { id: postId, seats }: Pick<ListedPost, 'id' | 'seats'>,
): Absence[] {
  const own = ofWard.filter((row) => row.personId === personId);
  const isOther = ({ kind, listedOn }: Sighting) =>
    unknown
      .filter((row) => row.kind === kind && row.listedOn === listedOn)
      .every((row) => own.every(({ name }) => likenessOf(row, name, postId) === 0));
  const lists = [...Map.groupBy(ofWard, ({ kind, listedOn }) => `${kind} ${listedOn}`).values()];
  return [
    ...losses
      .filter((loss) => loss.personId === personId)
      .map(({ pollingOn, firstDay }) => ({ on: firstDay ?? pollingOn, endsOn: firstDay, pollingOn })),
    ...lists.flatMap(([first, ...rest]): Absence[] => {
      if (first === undefined || !isOfWeight(first, own) || !isOther(first)) return [];
      if (!hasOthersOnly(personId, [first, ...rest], seats)) return [];
      return [{ on: first.listedOn, endsOn: null, pollingOn: null }];
    }),
  ];
}

/** Whether a list has a row for every seat of the ward, and none about them. */
function hasOthersOnly(personId: string, rows: readonly Sighting[], seats: number): boolean {
  const isOfOther = ({ personId: whose, wardRows }: Sighting) => whose !== personId && wardRows >= seats;
  return rows.every(isOfOther);
}

/** Of whom the council has in the seat, only the council's own list says that they are not. */
export function isOfWeight({ kind }: Pick<Sighting, 'kind'>, own: readonly Sighting[]): boolean {
  return kind === 'COUNCIL' || own.every((sighting) => sighting.kind === kind);
}
