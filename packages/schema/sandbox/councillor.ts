import type { CandidacyEntry } from '../src/record/elections.ts';
import type { HoldingEntry } from '../src/record/offices.ts';
import type { MembershipEntry, PersonEntry } from '../src/record/people.ts';
import type { RecordPart } from '../src/record/record-part.ts';
import { aldermereCouncilSource, returningOfficerSource } from './sources.ts';
import { ballotOf2023, type Ward } from './wards.ts';

/** For whom somebody stood, with the words of the ballot paper. */
const STANDINGS = {
  JOINT: {
    standing: { principal: 'labour-party', adjuncts: ['co-operative-party'] },
    description: 'Labour and Co-operative Party',
    parties: ['labour-party', 'co-operative-party'],
    groups: ['aldermere-labour-group', 'aldermere-co-operative-group'],
  },
  LABOUR: {
    standing: { principal: 'labour-party' },
    description: 'Labour Party',
    parties: ['labour-party'],
    groups: ['aldermere-labour-group'],
  },
  RIVERSIDE: {
    standing: { principal: 'riverside-alliance' },
    description: 'Riverside Alliance: Aldermere First',
    parties: ['riverside-alliance'],
    groups: [],
  },
  CIVIC_REFORM: {
    standing: { principal: 'civic-reform' },
    description: 'Civic Reform',
    parties: ['civic-reform'],
    groups: [],
  },
} as const satisfies Record<
  string,
  Pick<CandidacyEntry, 'standing' | 'description'> & { parties: readonly string[]; groups: readonly string[] }
>;

/** A councillor of Aldermere elected on 4 May 2023: only what differs between them. */
export type Councillor = Readonly<{
  slug: string;
  givenName: string;
  familyName: string;
  ward: Ward['slug'];
  stoodFor: keyof typeof STANDINGS;
  votes: number;
  bio?: PersonEntry['bio'];
  /** Left out while the seat is held. */
  left?: Pick<HoldingEntry, 'to' | 'endReason'>;
  /** The day the group memberships ended, when not with the office. */
  leftGroupOn?: MembershipEntry['to'];
}>;

/** Councillors in England take office on the fourth day after the poll (Local Government Act 1972, section 7). */
const TERM_BEGAN = '2023-05-08';

/** What elected councillors are in the record: people, candidacies, holdings and memberships. */
export function elected(councillors: readonly Councillor[]) {
  return {
    people: councillors.map(personOf),
    candidacies: councillors.map(candidacyOf),
    holdings: councillors.map(holdingOf),
    memberships: councillors.flatMap(membershipsOf),
  } satisfies Partial<RecordPart>;
}

function personOf({ slug, givenName, familyName, bio }: Councillor): PersonEntry {
  return {
    slug,
    name: `${givenName} ${familyName}`,
    givenName,
    familyName,
    honorificPrefix: 'Cllr',
    ...(bio ? { bio } : {}),
    identifiers: [{ scheme: 'sandbox', value: slug }],
    contactPoints: [
      {
        kind: 'EMAIL',
        purpose: 'OFFICE',
        value: `${slug}@example.org`,
        checkedOn: '2026-09-01',
        sources: [aldermereCouncilSource],
      },
    ],
    sources: [aldermereCouncilSource],
  };
}

function candidacyOf({ slug, ward, stoodFor, votes }: Councillor): CandidacyEntry {
  const { standing, description } = STANDINGS[stoodFor];
  return {
    ballot: ballotOf2023(ward),
    person: slug,
    standing,
    partyName: description,
    description,
    votes,
    isElected: true,
    sources: [returningOfficerSource],
  };
}

function holdingOf({ slug, ward, left }: Councillor): HoldingEntry {
  return {
    person: slug,
    post: ward,
    from: TERM_BEGAN,
    wonAt: ballotOf2023(ward),
    ...left,
    sources: [aldermereCouncilSource],
  };
}

function membershipsOf({ slug, stoodFor, left, leftGroupOn }: Councillor): MembershipEntry[] {
  const to = leftGroupOn ?? left?.to;
  const end = to === undefined ? {} : { to };
  const sources = [aldermereCouncilSource];
  const { parties, groups } = STANDINGS[stoodFor];
  return [
    ...parties.map((organisation) => ({
      person: slug,
      organisation,
      from: '2023' as const,
      ...(leftGroupOn ? end : {}),
      sources,
    })),
    ...groups.map((organisation) => ({
      person: slug,
      organisation,
      role: 'GROUP_MEMBER' as const,
      from: '2023-05-10' as const,
      ...end,
      sources,
    })),
  ];
}
