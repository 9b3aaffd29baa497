import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, beforeEach, expect } from 'vitest';
import type { Viewer } from '../src/editors/viewer.ts';
import type { Prisma } from '../src/generated/prisma/client.ts';
import { askAdmin } from './ask.ts';
import type { TestDatabase } from './database.ts';
import { day, given } from './given.ts';

const POLL = '2027-05-06';
/** The first day of councillors in England who are elected at that poll. */
export const FIRST_DAY = '2027-05-10';

/** Who stood: a person (a new one where left out) with votes, or elected as declared. */
type Standing = { personId?: string; votes?: number; isElected?: boolean; isTiedVoteWinner?: boolean };

const RESULT = `state problems leftOutBecause startReason firstDay vacantAfter seen ballot { id }
  post { id } ward { id } newSeats
  winners { candidacy { id } alsoHolds { id } } leavers { holding { id person { id } } to endReason }`;

export const confirmed = (result: { ballot: { id: string }; seen: string }, choice: object = {}) => ({
  ballot: result.ballot.id,
  seen: result.seen,
  ...choice,
});
export const holdingId = (id: string) => formatGlobalId('OfficeHolding', id);
export const candidacyId = (id: string) => formatGlobalId('Candidacy', id);

/** A council with an election a test, and an editor who reads and confirms its results. Call it at the top of a test file. */
export function resultsNight(database: TestDatabase) {
  let story: ReturnType<typeof given>;
  let editor: Viewer;
  let council: { id: string };
  let election: { id: string };
  let count = 0;
  beforeAll(async () => {
    story = given(database.prisma);
    editor = await story.editor();
  });
  beforeEach(async () => {
    council = await story.council();
    election = await database.prisma.election.create({
      data: {
        electionId: `local.night-${(count += 1)}.${POLL}`,
        pollingOn: day(POLL),
        organisationId: council.id,
      },
    });
  });

  async function ballot(
    postId: string | null,
    standing: Standing[],
    fields: Partial<Prisma.BallotUncheckedCreateInput> = {},
  ) {
    const row = await database.prisma.ballot.create({
      data: {
        electionId: election.id,
        label: `Ward ${(count += 1)}`,
        postId,
        seatsContested: 1,
        votingSystem: 'FIRST_PAST_THE_POST',
        ...fields,
      },
    });
    const candidacies = [];
    for (const { personId, ...told } of standing) {
      const who = personId ?? (await story.person()).id;
      candidacies.push(
        await database.prisma.candidacy.create({ data: { ballotId: row.id, personId: who, ...told } }),
      );
    }
    return { ...row, candidacies };
  }

  async function night(args = '') {
    const { data, errors } = await askAdmin(
      database.prisma,
      editor,
      `query ($id: ID!) { resultsNight(election: $id ${args}) { ${RESULT} } }`,
      { id: formatGlobalId('Election', election.id) },
    );
    expect(errors).toBeUndefined();
    return data.resultsNight;
  }

  async function confirm(ballots: Record<string, unknown>[], more: Record<string, unknown> = {}) {
    const { data, errors } = await askAdmin(
      database.prisma,
      editor,
      `mutation ($input: ConfirmResultsInput!) { confirmResults(input: $input) {
      __typename
      ... on ConfirmedResults { holdings { id startReason startedOn { on } person { id } } }
      ... on ResultsNotReady { ballots { ballot { id } state problems } }
      ... on Error { code path message }
    } }`,
      { input: { ballots, changeReason: 'Declared at the count.', ...more } },
    );
    expect(errors).toBeUndefined();
    return data.confirmResults;
  }

  /** The area of a ward whose office nobody has made yet. */
  async function wardWithoutOffice(): Promise<string> {
    const { id, areaId } = await story.ward(council.id);
    await database.prisma.post.delete({ where: { id } });
    return areaId ?? '';
  }

  const filledOn = async (postId: string, on: string) => {
    const spell = { postId, from: { lte: day(on) }, OR: [{ to: null }, { to: { gt: day(on) } }] };
    const vacant = await database.prisma.vacancy.findMany({ where: spell });
    return {
      held: await database.prisma.officeHolding.count({ where: spell }),
      vacant: vacant.reduce((sum, { seats }) => sum + seats, 0),
    };
  };

  return {
    ballot,
    night,
    wardWithoutOffice,
    confirm,
    filledOn,
    ward: (seats = 3) => story.ward(council.id, { seats }),
    councillor: (postId: string, from: string) => story.councillor(postId, { from }),
  };
}
