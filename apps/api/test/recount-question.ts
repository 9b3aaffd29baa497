import type { PlainRecord } from './plain-record.ts';

export type RecountQuestion = {
  bodyId: string | null;
  nation: string | null;
  councilType: string | null;
  roles: string[] | null;
  year: number | null;
  endorsements: string[];
  asOf: string;
  by: 'COUNCIL' | 'NATION' | 'COUNCIL_TYPE' | 'OFFICE' | 'YEAR' | null;
};
export type Recounted = { numerator: number; denominator: number | null; level: string };

export const COUNCILLORS = ['COUNCILLOR', 'COUNTY_COUNCILLOR'];
export const ROLES: Record<string, string[]> = {
  COUNCILLORS_IN_OFFICE: COUNCILLORS,
  COUNCILS_REPRESENTED: COUNCILLORS,
  COUNCILS_REPRESENTED_SHARE: COUNCILLORS,
  LABOUR_COUNCILLORS_SHARE: COUNCILLORS,
  COUNCILLORS_ELECTED: COUNCILLORS,
  MPS: ['MP'],
  MSPS: ['MSP_CONSTITUENCY', 'MSP_REGIONAL'],
  MSS: ['MS'],
  LONDON_ASSEMBLY_MEMBERS: ['LONDON_ASSEMBLY_MEMBER'],
  MAYORS: ['DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'],
  PCCS: ['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'],
};
export const LEGISLATURES = ['MPS', 'MSPS', 'MSS', 'LONDON_ASSEMBLY_MEMBERS'];
export const POLLS = ['COUNCILLORS_ELECTED', 'CANDIDATES_FIELDED', 'CANDIDATES_ELECTED'];

export const within = (day: string, from: string | null, to: string | null) =>
  (from === null || from <= day) && (to === null || to > day);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** One thing counted, with everything it can be grouped by. */
export type Item = {
  bodyId: string | null;
  nation: string | null;
  councilType: string | null;
  role: string;
  year: number;
};

export function bodiesIn(record: PlainRecord, { bodyId, councilType }: RecountQuestion) {
  const wanted = record.bodies.filter(
    (body) =>
      body.state !== 'DRAFT' &&
      (bodyId === null || body.id === bodyId) &&
      (councilType === null || body.councilType === councilType),
  );
  return new Map(wanted.map((body) => [body.id, body]));
}

export function daysOf(
  { by, year, asOf }: RecountQuestion,
  firstYear: number,
): { year: number; day: string }[] {
  const last = Number(asOf.slice(0, 4));
  const end = (each: number) => ({ year: each, day: earlier(`${each}-12-31`, asOf) });
  if (year !== null) return [end(year)];
  if (by !== 'YEAR') return [{ year: last, day: asOf }];
  const first = Math.min(firstYear, last);
  return Array.from({ length: last - first + 1 }, (_, index) => end(first + index));
}

export function sitsForLabour(
  record: PlainRecord,
  { personId, from: heldFrom }: PlainRecord['holdings'][number],
  stoodFor: string[],
  day: string,
): boolean {
  const spells = record.memberships.filter(
    (spell) => spell.personId === personId && spell.partyId !== record.coOperative && spell.from <= day,
  );
  const lasting = spells.filter(({ from, to }) => within(day, from, to));
  if (lasting.length === 0)
    return stoodFor.includes(record.labour) && !spells.some(({ to }) => to !== null && to > heldFrom);
  const newest = lasting.reduce((a, b) => (b.from > a.from ? b : a));
  return newest.partyId === record.labour;
}

/** Whether readers are told neither who holds some seat of an office on a day nor that it is vacant. */
export function hasUnaccountedSeat(
  { people, holdings, vacancies }: PlainRecord,
  post: PlainRecord['posts'][number],
  day: string,
): boolean {
  const held = holdings.filter(({ postId, personId, from, to }) => {
    const person = people.find(({ id }) => id === personId);
    return postId === post.id && within(day, from, to) && person?.state === 'PUBLISHED' && !person.isMerged;
  });
  const vacant = vacancies
    .filter(({ postId, from, to }) => postId === post.id && within(day, from, to))
    .reduce((sum, { seats }) => sum + seats, 0);
  return within(day, post.validFrom, post.validTo) && held.length + vacant < post.seats;
}

/** Whether a term or a list stands in for the ballot paper that is not in the record, on a day on which its holder sits for both parties. */
export function isStatedJointOn(
  record: PlainRecord,
  { personId, candidacyId, isStatedJoint }: PlainRecord['holdings'][number],
  day: string,
): boolean {
  const isOf = (partyId: string) =>
    record.memberships.some(
      (spell) =>
        spell.personId === personId && spell.partyId === partyId && within(day, spell.from, spell.to),
    );
  return candidacyId === null && isStatedJoint && isOf(record.labour) && isOf(record.coOperative);
}

/** Whether somebody in office on a day may be Labour and Co-operative, which the record cannot tell for want of a ballot paper. */
export function isUndetermined(
  record: PlainRecord,
  holding: PlainRecord['holdings'][number],
  day: string,
  question: RecountQuestion,
): boolean {
  const { personId, candidacyId, startReason, jointEndedOn } = holding;
  return (
    !question.endorsements.includes('ANYONE') &&
    record.candidacies.every(({ id, isElected }) => id !== candidacyId || isElected === false) &&
    startReason !== 'CO_OPTED' &&
    within(day, null, jointEndedOn) &&
    !isStatedJointOn(record, holding, day) &&
    // Of whom no party is known may be of Labour.
    sitsForLabour(record, holding, [record.labour], day) &&
    !record.endorsements.some(
      (endorsement) =>
        endorsement.personId === personId &&
        within(day, endorsement.from, endorsement.to) &&
        isKnown(endorsement, question),
    )
  );
}

/** Whether somebody is endorsed in a way that is asked for: by the first of the three that holds, and by no other. */
export function isAskedFor(
  { endorsements }: RecountQuestion,
  isJoint: boolean,
  own: readonly { kind: string; isPublic: boolean }[],
): boolean {
  if (endorsements.includes('ANYONE')) return true;
  if (isJoint) return endorsements.includes('JOINT_BALLOT');
  if (own.some(({ kind }) => kind === 'OFFICIAL_NO_LABEL')) return endorsements.includes('OFFICIAL_NO_LABEL');
  return (
    own.some(({ kind, isPublic }) => kind === 'SUPPORTED' && isPublic) && endorsements.includes('SUPPORTED')
  );
}

function isKnown(
  { kind, isPublic }: { kind: string; isPublic: boolean },
  { endorsements }: RecountQuestion,
): boolean {
  return endorsements.includes(kind) && (kind === 'OFFICIAL_NO_LABEL' || isPublic);
}

export function keyOf(item: Item, { by }: RecountQuestion): string | null {
  switch (by) {
    case null:
      return '';
    case 'COUNCIL':
      return item.bodyId;
    case 'NATION':
      return item.nation;
    case 'COUNCIL_TYPE':
      return item.councilType;
    case 'OFFICE':
      return item.role;
    case 'YEAR':
      return String(item.year);
    default:
      return by satisfies never;
  }
}

export function keysOf(items: readonly Item[], question: RecountQuestion): string[] {
  if (question.by === null) return [''];
  return [...new Set(items.flatMap((item) => keyOf(item, question) ?? []))];
}
