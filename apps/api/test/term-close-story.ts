import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect } from 'vitest';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { MandateKind, PledgeStatus } from '../src/generated/prisma/enums.ts';
import { askAdmin, askPublic } from './ask.ts';
import { day, given } from './given.ts';

export type Term = {
  /** Opaque id of the manifesto. */
  manifesto: string;
  uuid: string;
  /** Its pledges by reference. */
  pledges: Record<string, { id: string; uuid: string }>;
};

export const report = { type: 'COUNCIL_REPORT', url: 'https://council.example.org/reports/end-of-term' };

export const delivered = { status: 'DELIVERED', summaryEn: 'It opened.', evidence: [report] };
export const dropped = {
  status: 'NOT_DELIVERED',
  reason: 'NO_FUNDING',
  summaryEn: 'No budget held it.',
  evidence: [report],
};

/** Manifestos of one council whose terms end, and what an editor and a reviewer do about it through the admin schema. */
export async function termCloseStory(prisma: PrismaClient) {
  const story = given(prisma);
  const council = await story.council();
  const editor = await story.editor();
  const reviewer = await story.editor('REVIEWER');

  /** A manifesto whose term ended, with a pledge of each status named, by reference. */
  async function term(
    statuses: Record<string, PledgeStatus>,
    fields: { mandates?: MandateKind[]; termTo?: string | null } = {},
  ) {
    const row = await story.manifesto(council.id);
    const manifesto = await prisma.manifesto.update({
      where: { id: row.id },
      data: {
        termTo: fields.termTo === null ? null : day(fields.termTo ?? '2026-05-07'),
        mandates: {
          create: (fields.mandates ?? ['WON_CONTROL']).map((kind, year) => ({
            kind,
            from: day(`${2022 + year}-05-05`),
            to: day(`${2023 + year}-05-05`),
          })),
        },
      },
    });
    const pledges: Term['pledges'] = {};
    for (const [reference, status] of Object.entries(statuses)) {
      const pledge = await story.pledge(manifesto, {
        reference,
        testability: reference.startsWith('VAGUE') ? 'NOT_TESTABLE' : 'TESTABLE',
      });
      if (status !== 'NOT_RATED')
        await story.rating(pledge.id, status, '2025-01-01', { summary: `${reference} was found ${status}.` });
      pledges[reference] = { id: formatGlobalId('Pledge', pledge.id), uuid: pledge.id };
    }
    return { manifesto: formatGlobalId('Manifesto', manifesto.id), uuid: manifesto.id, pledges };
  }

  /** Closes a term as an editor does, on 7 May 2026 unless told otherwise. */
  async function close(
    { manifesto, pledges }: Term,
    settlements: Record<string, object>,
    fields: object = {},
  ) {
    const list = Object.entries(settlements).map(([reference, stated]) => ({
      pledge: pledges[reference]?.id,
      expectedVersion: 1,
      ...stated,
    }));
    const { data, errors } = await askAdmin(
      prisma,
      editor,
      `mutation ($input: CloseTermInput!) { closeTerm(input: $input) { __typename
      ... on Draft { id version useCase state rating { status } termClose { manifesto { id } effectiveOn settlements { pledge { reference } status summaryEn evidence { url } } } }
      ... on Error { code rule path message } ... on VersionConflict { conflicts { field yours theirs } } } }`,
      {
        input: {
          manifesto,
          expectedVersion: 1,
          effectiveOn: '2026-05-07',
          settlements: list,
          changeReason: 'The term ended',
          ...fields,
        },
      },
    );
    expect(errors).toBeUndefined();
    return data.closeTerm;
  }

  /** Confirms a waiting close, as a reviewer unless told otherwise. */
  async function confirm(draft: { id: string; version: number }, who = reviewer) {
    const { data, errors } = await askAdmin(
      prisma,
      who,
      `mutation ($draft: ID!, $version: Int!) { confirmTermClose(draft: $draft, expectedVersion: $version) { __typename
      ... on ClosedTerm { updates { kind status isConfirmedBySecondPerson } } ... on Error { code path } } }`,
      { draft: draft.id, version: draft.version },
    );
    expect(errors).toBeUndefined();
    return data.confirmTermClose;
  }

  /** What a reader is told. */
  async function statusOf(pledge: { id: string } | undefined) {
    const { data } = await askPublic(
      prisma,
      'query ($id: ID!) { pledge(by: { id: $id }) { status { code display } } }',
      { id: pledge?.id },
    );
    return data.pledge.status;
  }

  /** How many settlements are published. */
  const rowsOf = (settled: Term) =>
    prisma.statusUpdate.count({
      where: { kind: 'TERM_CLOSE', pledge: { manifestoId: settled.uuid } },
    });

  return { story, editor, reviewer, term, close, confirm, statusOf, rowsOf };
}
