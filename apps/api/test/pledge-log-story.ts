import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect } from 'vitest';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { PledgeStatus } from '../src/generated/prisma/enums.ts';
import { askAdmin, askPublic } from './ask.ts';
import { given } from './given.ts';

type Write =
  | 'recordPledgeStatus'
  | 'recordPledgeNote'
  | 'reviewPledge'
  | 'correctPledgeStatus'
  | 'reopenPledge';

const minutes = { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes/2' };

/** Pledges of one council, and what an editor and a reviewer write into their logs through the admin schema. */
export async function pledgeLogStory(prisma: PrismaClient) {
  const story = given(prisma);
  const council = await story.council();
  const editor = await story.editor();
  const reviewer = await story.editor('REVIEWER');

  /** A published pledge rated so on these days, with its opaque ids. Its version is 1. */
  async function ratedPledge(...statuses: [PledgeStatus, string][]) {
    const pledge = await story.pledge(await story.manifesto(council.id));
    const rows = [];
    for (const [status, on] of statuses) rows.push(await story.rating(pledge.id, status, on));
    return {
      pledge,
      id: formatGlobalId('Pledge', pledge.id),
      rows: rows.map((row) => formatGlobalId('StatusUpdate', row.id)),
    };
  }

  /** Writes as an editor does; what is not told is filled in. `effectiveOn` is 2 November 2026, `expectedVersion` 1. */
  async function write(useCase: Write, pledge: string, fields: Record<string, unknown>) {
    const input = {
      pledge,
      expectedVersion: 1,
      effectiveOn: '2026-11-02',
      changeReason: 'Checked the minutes',
      ...(useCase !== 'reviewPledge' && { summaryEn: 'The minutes say so.', evidence: [minutes] }),
      ...fields,
    };
    const type = `${useCase.charAt(0).toUpperCase()}${useCase.slice(1)}Input`;
    const answer = await askAdmin(
      prisma,
      editor,
      `mutation ($input: ${type}!) { ${useCase}(input: $input) { __typename
      ... on RecordedStatus { update { id kind status corrects { id } } draft { id version useCase } }
      ... on Error { code rule path message } ... on VersionConflict { currentVersion conflicts { field yours theirs } } } }`,
      { input },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data[useCase];
  }

  /** Confirms a waiting draft, as a reviewer unless told otherwise. */
  async function confirm(draft: { id: string; version: number }, who = reviewer) {
    const answer = await askAdmin(
      prisma,
      who,
      `mutation ($draft: ID!, $version: Int!) { confirmPledgeStatus(draft: $draft, expectedVersion: $version) { __typename
      ... on StatusUpdate { kind status corrects { id } isConfirmedBySecondPerson } ... on Error { code } } }`,
      { draft: draft.id, version: draft.version },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.confirmPledgeStatus;
  }

  /** What a reader is told. */
  async function statusSeen(id: string, asOf = '2026-11-22') {
    const { data } = await askPublic(
      prisma,
      'query ($id: ID!, $asOf: Date!) { pledge(by: { id: $id }) { status(asOf: $asOf) { code since freshness lastReviewedOn } } }',
      { id, asOf },
    );
    return data.pledge.status;
  }

  return { story, council, editor, reviewer, ratedPledge, write, confirm, statusSeen };
}
