import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect } from 'vitest';
import { askAdmin } from './ask.ts';
import type { TestDatabase } from './database.ts';
import { day, given } from './given.ts';

/** An editor confirms the results of the polls of a day, as they are proposed on the results night. */
export async function confirmPoll({ prisma }: TestDatabase, on: string): Promise<void> {
  const editor = await given(prisma).editor();
  const { id } = await prisma.election.findFirstOrThrow({ where: { pollingOn: day(on) } });
  const { data } = await askAdmin(
    prisma,
    editor,
    'query ($id: ID!) { resultsNight(election: $id) { state problems seen ballot { id } } }',
    { id: formatGlobalId('Election', id) },
  );
  const ballots = data.resultsNight.map((result: { ballot: { id: string }; seen: string }) => ({
    ballot: result.ballot.id,
    seen: result.seen,
  }));
  const outcome = await askAdmin(
    prisma,
    editor,
    `mutation ($input: ConfirmResultsInput!) { confirmResults(input: $input) {
      __typename ... on ResultsNotReady { ballots { state problems } } ... on Error { code message } } }`,
    { input: { ballots, changeReason: 'Declared at the count.' } },
  );
  expect(outcome.data.confirmResults).toEqual({ __typename: 'ConfirmedResults' });
}
