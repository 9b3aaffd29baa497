import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { findRefusedAdoptionMove } from '../campaigns/adoption-moves.ts';
import { findRefusedCampaignMove } from '../campaigns/campaign-moves.ts';
import type { AdoptionState, UpdateKind } from '../generated/prisma/enums.ts';
import { findRefusedCorrection, findRefusedMove } from '../pledges/transitions.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let manifesto: Awaited<ReturnType<typeof story.manifesto>>;

beforeAll(async () => {
  story = given(database.prisma);
  manifesto = await story.manifesto((await story.council()).id);
});

type Subject = { column: 'pledgeId' | 'campaignId' | 'adoptionId'; id: string };
type Row = { says: string; on: string; kind?: UpdateKind; corrects?: string };

/** Writes a row with one source past every use-case. Gives its id. */
async function write({ column, id }: Subject, { says, on, kind = 'RATING', corrects }: Row): Promise<string> {
  const row = newId();
  const status = { pledgeId: 'pledgeStatus', campaignId: 'campaignState', adoptionId: 'adoptionState' }[
    column
  ];
  const type = status.charAt(0).toUpperCase() + status.slice(1);
  await database.prisma.$executeRawUnsafe(
    `WITH row AS (
       INSERT INTO "StatusUpdate" ("id", "${column}", "kind", "${status}", "effectiveOn", "summaryEn", "correctsId", "reason")
       VALUES ($1::uuid, $2::uuid, $3::"UpdateKind", $4::"${type}", $5::date, 'Found.', $6::uuid, $7::"StatusReason") RETURNING "id")
     INSERT INTO "Evidence" ("id", "updateId", "type") SELECT $8::uuid, "id", 'COUNCIL_DECISION' FROM row`,
    row,
    id,
    kind,
    says,
    on,
    corrects ?? null,
    says === 'STALLED' || says === 'NOT_DELIVERED' ? 'NO_FUNDING' : null,
    newId(),
  );
  return row;
}

const pledge = async (): Promise<Subject> => ({
  column: 'pledgeId',
  id: (await story.pledge(manifesto)).id,
});

describe('R5: a pledge', () => {
  test.each(['DELIVERED', 'NOT_DELIVERED'])(
    'leaves %s by a reopening, and by no mere rating',
    async (says) => {
      const subject = await pledge();
      await write(subject, { says, on: '2024-01-01' });
      const again = { says: 'IN_PROGRESS', on: '2024-02-01' };
      await expect(write(subject, again)).rejects.toThrow('R5');
      await write(subject, { ...again, kind: 'REOPENED' });
      await write(subject, { says: 'STALLED', on: '2024-03-01' });
    },
  );

  test('is not made final before a rating that stands, neither dated back nor by a correction', async () => {
    const subject = await pledge();
    const first = await write(subject, { says: 'NOT_STARTED', on: '2024-01-01' });
    const second = await write(subject, { says: 'IN_PROGRESS', on: '2024-03-01' });
    const found = { says: 'DELIVERED', on: '2024-02-01' };
    await expect(write(subject, found)).rejects.toThrow('R5');
    await expect(write(subject, { ...found, kind: 'CORRECTION', corrects: first })).rejects.toThrow('R5');
    const mended = { says: 'DELIVERED', on: '2024-04-01', kind: 'CORRECTION' as const, corrects: second };
    await write(subject, mended);
    await write(subject, { says: 'STALLED', on: '2024-02-01' });
  });

  test('is not replaced before anybody rated it, nor reopened while it is open', async () => {
    const subject = await pledge();
    await write(subject, { says: 'NOT_STARTED', on: '2024-01-01' });
    await expect(write(subject, { says: 'STALLED', on: '2024-02-01', kind: 'REOPENED' })).rejects.toThrow(
      'R5',
    );
  });

  test('whose log an older release left unsound can still be added to', async () => {
    const subject = await pledge();
    await database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "StatusUpdate" DISABLE TRIGGER "StatusUpdate_moves"`;
      for (const [says, on] of [
        ['DELIVERED', '2024-01-01'],
        ['IN_PROGRESS', '2024-02-01'],
      ] as const)
        await tx.statusUpdate.create({
          data: {
            pledgeId: subject.id,
            kind: 'RATING',
            pledgeStatus: says,
            effectiveOn: new Date(on),
            summaryEn: 'Found.',
            evidence: { create: { type: 'COUNCIL_DECISION' } },
          },
        });
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      await tx.$executeRaw`ALTER TABLE "StatusUpdate" ENABLE TRIGGER "StatusUpdate_moves"`;
    });
    await write(subject, { says: 'STALLED', on: '2024-03-01' });
  });
});

test('R5: a campaign leaves an outcome by a reopening, and a council takes back only what it decided', async () => {
  const { id: campaignId } = await database.prisma.campaign.create({
    data: { slug: newId(), titleEn: 'A campaign', nations: ['WALES'], state: 'PUBLISHED' },
  });
  const campaign: Subject = { column: 'campaignId', id: campaignId };
  await write(campaign, { says: 'WON', on: '2024-01-01' });
  const again = { says: 'ACTIVE', on: '2024-02-01' };
  await expect(write(campaign, again)).rejects.toThrow('R5');
  await write(campaign, { ...again, kind: 'REOPENED' });
  const { id } = await database.prisma.councilAdoption.create({
    data: { campaignId, councilId: (await story.council()).id, state: 'PUBLISHED' },
  });
  const dealing: Subject = { column: 'adoptionId', id };
  await expect(write(dealing, { says: 'REPORTING', on: '2024-01-01' })).rejects.toThrow('R5');
  await write(dealing, { says: 'TABLED', on: '2024-01-01' });
  await expect(write(dealing, { says: 'RESCINDED', on: '2024-02-01' })).rejects.toThrow('R5');
});

/** Asks a function of the database about every combination at once; gives those it allows. */
async function allowedBy(call: string, combinations: readonly object[]): Promise<object[]> {
  const rows = await database.prisma.$queryRawUnsafe<{ asked: object }[]>(
    `SELECT asked FROM jsonb_array_elements($1::jsonb) AS asked WHERE ${call}`,
    JSON.stringify(combinations),
  );
  return rows.map(({ asked }) => asked);
}

const KINDS = ['RATING', 'REOPENED', 'TERM_CLOSE'] as const;

describe('the database allows the moves that the use-cases allow, and no others', () => {
  test('of a pledge', async () => {
    const asked = codesOf(pledgeStatus).flatMap((was) =>
      [true, false].flatMap((closed) =>
        KINDS.flatMap((place) =>
          [true, false].flatMap((correction) =>
            codesOf(pledgeStatus)
              .filter((says) => says !== 'NOT_RATED')
              .map((says) => ({ was, closed, place, correction, says })),
          ),
        ),
      ),
    );
    const call = `is_pledge_move(asked->>'was', (asked->>'closed')::boolean, asked->>'place', (asked->>'correction')::boolean, asked->>'says')`;
    expect(await allowedBy(call, asked)).toEqual(
      asked.filter(({ was, closed, place, correction, says }) => {
        const standing = { status: was, isTermClosed: closed };
        const refused = correction
          ? findRefusedCorrection(standing, place, says)
          : findRefusedMove(standing, place, says);
        // A row that says what stood already moves nothing: see the migration.
        return refused === null || (was === says && !(place === 'TERM_CLOSE' && correction && refused));
      }),
    );
  });

  test('of a campaign', async () => {
    const codes = codesOf(campaignState);
    const asked = [null, ...codes].flatMap((was) =>
      (['RATING', 'REOPENED'] as const).flatMap((place) => codes.map((says) => ({ was, place, says }))),
    );
    const call = `is_campaign_move(asked->>'was', asked->>'place', asked->>'says')`;
    expect(await allowedBy(call, asked)).toEqual(
      asked.filter(
        ({ was, place, says }) =>
          was === says || findRefusedCampaignMove(was, says, place === 'REOPENED') === null,
      ),
    );
  });

  test('of a council’s dealing', async () => {
    const codes = codesOf(adoptionState).filter((code): code is AdoptionState => code !== 'LAPSED');
    const asked = [null, ...codes].flatMap((was) => codes.map((says) => ({ was, says })));
    expect(await allowedBy(`is_adoption_move(asked->>'was', asked->>'says')`, asked)).toEqual(
      asked.filter(({ was, says }) => was === says || findRefusedAdoptionMove(was, says) === null),
    );
  });
});
