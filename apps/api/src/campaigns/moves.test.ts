import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import type { AdoptionState, CampaignState } from '../generated/prisma/enums.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;
let ofAdoptions: Awaited<ReturnType<typeof told.campaign>>;

beforeAll(async () => {
  told = await campaignStory(database.prisma);
  ofAdoptions = await told.campaign();
});

const evidence = {
  create: { type: 'COUNCIL_DECISION' as const, url: 'https://council.example.org/minutes/1' },
};
const log = { kind: 'RATING' as const, effectiveOn: day('2026-03-01'), summaryEn: 'So it was.', evidence };

/**
 * Decision 0012 and domain.md: where a row leads from each state. A campaign goes from an outcome back to work by a reopening, and never
 * back to a lesser outcome without it; nothing is planned again.
 */
const CAMPAIGN: Record<CampaignState, readonly CampaignState[]> = {
  PLANNED: ['ACTIVE', 'PAUSED', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  ACTIVE: ['PAUSED', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  PAUSED: ['ACTIVE', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  WON: ['ACTIVE', 'PAUSED', 'IN_FORCE', 'IN_USE', 'CLOSED'],
  IN_FORCE: ['ACTIVE', 'PAUSED', 'IN_USE', 'CLOSED'],
  IN_USE: ['ACTIVE', 'PAUSED', 'CLOSED'],
  CLOSED: ['ACTIVE', 'PAUSED'],
};
const OUTCOMES: readonly CampaignState[] = ['WON', 'IN_FORCE', 'IN_USE', 'CLOSED'];

/** What a council does next: it decides, may take that back, and reports on what it adopted; nothing follows the end. */
const ADOPTION: Record<AdoptionState, readonly AdoptionState[]> = {
  TABLED: ['DEFERRED', 'REFERRED', 'PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'DEFEATED'],
  DEFERRED: ['TABLED', 'REFERRED', 'PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'DEFEATED'],
  REFERRED: ['TABLED', 'DEFERRED', 'PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'DEFEATED'],
  INSPIRED: ['PASSED', 'PASSED_AMENDED', 'SIGNED', 'RESCINDED'],
  PASSED: ['SIGNED', 'REPORTING', 'RESCINDED'],
  PASSED_AMENDED: ['SIGNED', 'REPORTING', 'RESCINDED'],
  SIGNED: ['PASSED', 'PASSED_AMENDED', 'REPORTING', 'RESCINDED'],
  REPORTING: ['RESCINDED'],
  DEFEATED: [],
  RESCINDED: [],
};

/** A dealing begins with neither: a report follows an adoption, and only what stood is rescinded. */
const NEVER_FIRST: readonly AdoptionState[] = ['REPORTING', 'RESCINDED'];

/** What was passed with amendments says what passed. */
const amended = { amendedTextEn: 'The motion as amended.' };

const pairs = <Code extends string>(codes: readonly Code[]) =>
  codes.flatMap((from) => codes.map((to) => [from, to] as const));

/** What became of a write: the kind of row, or the refusal. */
function becameOf({ __typename, update, draft }: Record<string, { kind: string } | string | null>): string {
  if (draft) return 'WAITS';
  return update && typeof update === 'object' ? update.kind : String(__typename);
}

describe('R5: where a record of a campaign’s state leads', () => {
  test.each(pairs(codesOf(campaignState)))('%s → %s', async (from, to) => {
    const { id, row } = await told.campaign();
    await database.prisma.statusUpdate.create({ data: { ...log, campaignId: row.id, campaignState: from } });
    const became = becameOf(
      await told.write('recordCampaignState', { campaign: id, state: to, expectedVersion: 1 }),
    );
    const isReopened = OUTCOMES.includes(from) && !OUTCOMES.includes(to);
    const allowed = OUTCOMES.includes(to) ? 'WAITS' : isReopened ? 'REOPENED' : 'RATING';
    expect(became).toBe(CAMPAIGN[from].includes(to) ? allowed : 'CampaignMoveRefused');
  });
});

describe('R5: where a record of a council’s dealing leads', () => {
  test.each(pairs(codesOf(adoptionState).filter((state) => state !== 'LAPSED') as AdoptionState[]))(
    '%s → %s',
    async (from, to) => {
      const council = await told.story.council();
      const { id } = await database.prisma.councilAdoption.create({
        data: { campaignId: ofAdoptions.row.id, councilId: council.id, state: 'PUBLISHED' },
      });
      if (NEVER_FIRST.includes(from))
        await database.prisma.statusUpdate.create({
          data: { ...log, adoptionId: id, adoptionState: 'PASSED', effectiveOn: day('2026-02-01') },
        });
      await database.prisma.statusUpdate.create({
        data: { ...log, ...(from === 'PASSED_AMENDED' && amended), adoptionId: id, adoptionState: from },
      });
      const adoption = formatGlobalId('CouncilAdoption', id);
      const became = becameOf(
        await told.write('recordAdoption', {
          adoption,
          state: to,
          expectedVersion: 1,
          ...(to === 'PASSED_AMENDED' && { details: amended }),
        }),
      );
      const allowed = to === 'DEFEATED' || to === 'RESCINDED' ? 'WAITS' : 'RATING';
      expect(became).toBe(ADOPTION[from].includes(to) ? allowed : 'AdoptionMoveRefused');
    },
  );
});

describe('R5: a correction that what follows would contradict is refused, naming it', () => {
  test('of a council’s decision that it reported on', async () => {
    const { id, version, council } = await told.dealing(
      ofAdoptions.id,
      ['PASSED', '2025-03-01'],
      ['REPORTING', '2026-03-01'],
    );
    const { updates } = await database.prisma.councilAdoption.findFirstOrThrow({
      where: { councilId: council.id },
      include: { updates: { orderBy: { effectiveOn: 'asc' } } },
    });
    const correct = (row: number, state: AdoptionState, expectedVersion = version) =>
      told.write('correctAdoptionState', {
        adoption: id,
        expectedVersion,
        corrects: formatGlobalId('StatusUpdate', updates[row]?.id ?? ''),
        state,
      });
    const refused = await correct(0, 'DEFEATED');
    expect(refused).toMatchObject({ __typename: 'AdoptionMoveRefused', from: 'DEFEATED', to: 'REPORTING' });
    expect(refused.message).toContain('2026-03-01');
    expect(await correct(0, 'RESCINDED')).toMatchObject({ __typename: 'AdoptionMoveRefused', from: null });
    expect(becameOf(await correct(1, 'PASSED'))).toBe('CORRECTION');
    expect(becameOf(await correct(0, 'TABLED', version + 1))).toBe('CORRECTION');
  });

  test('of a campaign’s state into an outcome that no reopening left', async () => {
    const { id, row } = await told.campaign();
    const [active] = await Promise.all(
      (['ACTIVE', 'PAUSED'] as const).map((state, year) =>
        database.prisma.statusUpdate.create({
          data: {
            ...log,
            campaignId: row.id,
            campaignState: state,
            effectiveOn: day(`${2025 + year}-03-01`),
          },
        }),
      ),
    );
    const corrects = formatGlobalId('StatusUpdate', active?.id ?? '');
    const refused = await told.write('correctCampaignState', {
      campaign: id,
      state: 'WON',
      corrects,
      expectedVersion: 1,
    });
    expect(refused).toMatchObject({ __typename: 'CampaignMoveRefused' });
    expect(refused.message).toContain('2026-03-01');
  });
});

describe('R5: a correction', () => {
  test.each(pairs(codesOf(campaignState)))('says that a campaign was %s, and not %s', async (to, from) => {
    const { id, row } = await told.campaign();
    const wrong = await database.prisma.statusUpdate.create({
      data: { ...log, campaignId: row.id, campaignState: from },
    });
    const corrects = formatGlobalId('StatusUpdate', wrong.id);
    const became = becameOf(
      await told.write('correctCampaignState', { campaign: id, state: to, corrects, expectedVersion: 1 }),
    );
    expect(became).toBe(OUTCOMES.includes(to) ? 'WAITS' : 'CORRECTION');
  });

  const states = codesOf(adoptionState).filter((state) => state !== 'LAPSED') as AdoptionState[];
  const firsts = pairs(states).filter(([, from]) => !NEVER_FIRST.includes(from));
  test.each(firsts)('says that a council’s first dealing was %s, and not %s', async (to, from) => {
    const council = await told.story.council();
    const { id } = await database.prisma.councilAdoption.create({
      data: { campaignId: ofAdoptions.row.id, councilId: council.id, state: 'PUBLISHED' },
    });
    const wrong = await database.prisma.statusUpdate.create({
      data: { ...log, ...amended, adoptionId: id, adoptionState: from },
    });
    const became = becameOf(
      await told.write('correctAdoptionState', {
        adoption: formatGlobalId('CouncilAdoption', id),
        state: to,
        corrects: formatGlobalId('StatusUpdate', wrong.id),
        expectedVersion: 1,
      }),
    );
    const allowed = to === 'DEFEATED' || to === 'RESCINDED' ? 'WAITS' : 'CORRECTION';
    expect(became).toBe(NEVER_FIRST.includes(to) ? 'AdoptionMoveRefused' : allowed);
  });
});
