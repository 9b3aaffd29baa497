import type { PlainRecord } from './plain-record.ts';

/** When a term that began on a day was over, and when it may have been, by its day: no draw, so that the rest of a record stays as it was drawn. */
export function termEndsOf(
  from: string,
): Pick<PlainRecord['holdings'][number], 'termEndedOn' | 'mayHaveEndedOn'> {
  const dayOfMonth = Number(from.slice(-2));
  return {
    termEndedOn: dayOfMonth % 6 === 0 ? yearsAfter(from, 4) : null,
    mayHaveEndedOn: dayOfMonth % 3 === 1 ? yearsAfter(from, 1) : null,
  };
}

/** Seats in doubt from the polls of some ballots on: none, one or two of each post. */
export function seatsInDoubtOf(
  ballots: readonly Readonly<{
    id: string;
    post: Readonly<{ id: string }> | null;
    election: Readonly<{ pollingOn: string }>;
  }>[],
): PlainRecord['seatsInDoubt'] {
  return ballots.flatMap(({ id: ballotId, post, election }, index) =>
    post && index % 3 > 0 ? [{ ballotId, postId: post.id, from: election.pollingOn, seats: index % 3 }] : [],
  );
}

function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}-${day.slice(5, 7)}-01`;
}
