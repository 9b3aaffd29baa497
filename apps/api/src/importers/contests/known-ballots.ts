import { foldName } from '../names/fold-name.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { ContestClaim } from './claims.ts';

/** A ballot of the record. */
export type BallotRow = ReadRow & {
  electionId: string;
  ballotId: string | null;
  label: string;
  gssCode: string | null;
  areaId: string | null;
  postId: string | null;
  sources: unknown;
};

/** The ballots there are, by id and by day and area. */
export class KnownBallots {
  readonly #rows: readonly BallotRow[];
  readonly #byBallotId: ReadonlyMap<string | null, BallotRow>;
  readonly #byPlace: ReadonlyMap<string, readonly BallotRow[]>;
  readonly #taken = new Set<BallotRow>();

  constructor(rows: readonly BallotRow[]) {
    this.#rows = rows;
    this.#byBallotId = new Map(
      rows.filter(({ ballotId }) => ballotId !== null).map((row) => [row.ballotId, row]),
    );
    const places = rows.flatMap((row) =>
      [row.gssCode, row.areaId, nameOf(row.label)]
        .filter((place) => place !== null)
        .map((place) => ({ place, row })),
    );
    this.#byPlace = new Map(
      [...Map.groupBy(places, ({ place, row }) => `${row.electionId} ${place}`)].map(([key, found]) => [
        key,
        found.map(({ row }) => row),
      ]),
    );
  }

  ids(): string[] {
    return this.#rows.map(({ id }) => id);
  }

  find(
    { ballotId, gssCode, label }: ContestClaim,
    electionId: string,
    areaId: string | null,
  ): BallotRow | null {
    const sameId = ballotId === null ? undefined : this.#byBallotId.get(ballotId);
    if (sameId) return sameId;
    // Within one election a name is one place; it only counts where a contest, or a ballot, is known by nothing else.
    const isNamedOnly = ballotId === null && gssCode === null && areaId === null;
    const found = [
      ...new Set(
        [gssCode, areaId, label === null ? null : nameOf(label)].flatMap((place, index) =>
          place === null
            ? []
            : (this.#byPlace.get(`${electionId} ${place}`) ?? []).filter(
                (row) => index < 2 || isNamedOnly || isKnownByName(row),
              ),
        ),
      ),
    ];
    // Two ballots with ids of their own are two contests, such as a poll countermanded and held again.
    const possible = found.filter(
      (row) => (ballotId === null || row.ballotId === null) && !this.#taken.has(row),
    );
    const [only] = possible;
    if (!only || possible.length > 1) return null;
    this.#taken.add(only);
    return only;
  }
}

function nameOf(label: string): string {
  return `name ${foldName(label)}`;
}

function isKnownByName({ ballotId, gssCode, areaId }: BallotRow): boolean {
  return ballotId === null && gssCode === null && areaId === null;
}
