/** A list of a ballot's candidates: the statement of persons nominated makes it final; before that the newest file goes first. */
export type CandidateList = Readonly<{
  isLocked: boolean;
  /** Day the file was got, YYYY-MM-DD. Null where nobody said it. */
  retrievedOn: string | null;
}>;

/** What is noted of a ballot in FieldSource: by which list the record has its candidates. */
export const CANDIDATES = 'candidates';

/** Negative when the first is the later list. */
export function compareLists(a: CandidateList, b: CandidateList): number {
  if (a.isLocked !== b.isLocked) return a.isLocked ? -1 : 1;
  const [aDay, bDay] = [a.retrievedOn ?? '', b.retrievedOn ?? ''];
  return aDay === bDay ? 0 : aDay > bDay ? -1 : 1;
}

/** The list that a question about a candidacy is of. Null where the question names none. */
export function listAskedOf(patch: unknown): CandidateList | null {
  const list = (patch as { list?: CandidateList } | null)?.list;
  return list === undefined
    ? null
    : { isLocked: list.isLocked === true, retrievedOn: list.retrievedOn ?? null };
}
