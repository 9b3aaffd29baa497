import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect } from 'vitest';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { askAdmin, askPublic } from './ask.ts';
import { given } from './given.ts';

type Write =
  | 'recordCampaignState'
  | 'correctCampaignState'
  | 'recordAdoption'
  | 'correctAdoptionState'
  | 'recordClauseOutcomes'
  | 'recordFollowUp';

const minutes = { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes/2' };
export const partyPage = { type: 'PARTY_OWN', url: 'https://party.example.org/news', isPartyOwn: true };

const REFUSAL =
  '... on Error { code rule path message } ... on VersionConflict { currentVersion conflicts { field yours theirs } }';

/** A campaign, councils, and what an editor and a reviewer write about them through the admin schema. */
export async function campaignStory(prisma: PrismaClient) {
  const story = given(prisma);
  const editor = await story.editor();
  const reviewer = await story.editor('REVIEWER');
  let count = 0;

  /** A published campaign with two clauses. Its version is 1. */
  async function campaign() {
    count += 1;
    const row = await prisma.campaign.create({
      data: {
        slug: `campaign-${count}`,
        titleEn: `Campaign ${count}`,
        nations: ['ENGLAND'],
        state: 'PUBLISHED',
        clauses: {
          create: [
            { position: 0, textEn: 'Name a champion.' },
            { position: 1, textEn: 'Report once a year.' },
          ],
        },
      },
      include: { clauses: { orderBy: { position: 'asc' } } },
    });
    return {
      row,
      id: formatGlobalId('Campaign', row.id),
      clauses: row.clauses.map((clause) => formatGlobalId('CampaignClause', clause.id)),
    };
  }

  /** Writes as an editor does; what is not told is filled in. `effectiveOn` is 2 November 2026. */
  async function write(useCase: Write, fields: Record<string, unknown>) {
    const input = {
      effectiveOn: '2026-11-02',
      summaryEn: 'The minutes say so.',
      evidence: [minutes],
      changeReason: 'Checked the minutes',
      ...fields,
    };
    const type = `${useCase.charAt(0).toUpperCase()}${useCase.slice(1)}Input`;
    const answer = await askAdmin(
      prisma,
      editor,
      `mutation ($input: ${type}!) { ${useCase}(input: $input) { __typename
        ... on RecordedStatus { update { id kind campaignState adoptionState adoption { id version } } draft { id version useCase } } ${REFUSAL}
        ${useCase.endsWith('CampaignState') ? '' : '... on AdoptionMoveRefused { from to }'} } }`,
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
      `mutation ($draft: ID!, $version: Int!) { confirmCampaignUpdate(draft: $draft, expectedVersion: $version) { __typename
        ... on StatusUpdate { id kind campaignState adoptionState isConfirmedBySecondPerson adoption { id version } } ${REFUSAL} } }`,
      { draft: draft.id, version: draft.version },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.confirmCampaignUpdate;
  }

  /** A dealing of a new council with that campaign, recorded in these states one after another. Gives its ids and its version. */
  async function dealing(campaignId: string, ...states: [string, string, Record<string, unknown>?][]) {
    const council = await story.council();
    let adoption: { id: string; version: number } | null = null;
    for (const [state, effectiveOn, details = {}] of states) {
      const which: Record<string, unknown> = adoption
        ? { adoption: adoption.id, expectedVersion: adoption.version }
        : { campaign: campaignId, council: formatGlobalId('Organisation', council.id) };
      const recorded = await write('recordAdoption', { ...which, state, effectiveOn, details });
      const update = recorded.update ?? (await confirm(recorded.draft));
      adoption = update.adoption as { id: string; version: number };
    }
    if (!adoption) throw new Error('a dealing has at least one state');
    return { council, councilId: formatGlobalId('Organisation', council.id), ...adoption };
  }

  /** What a reader is told of one council. */
  async function adoptionSeen(slug: string, council: string, asOf = '2026-11-22') {
    const { data, errors } = await askPublic(
      prisma,
      `query ($slug: String!, $council: OrganisationReference!, $asOf: Date) { campaign(slug: $slug) { adoption(council: $council, asOf: $asOf) {
        status since reportDueOn mover { name } seconder { name } votesFor amendedText { text } withdrawal { reason { text } }
        clauses { clause { text { text } } state note { text } } followUps { reportedOn nextDueOn summary { text } }
        updates { kind adoptionState label { text } isCorrected evidence { url } } } } }`,
      { slug, council: { id: council }, asOf },
    );
    expect(errors).toBeUndefined();
    return data.campaign.adoption;
  }

  return { story, editor, reviewer, campaign, write, confirm, dealing, adoptionSeen };
}
