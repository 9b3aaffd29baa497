import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
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

describe('a decision', () => {
  const passed = {
    meetingOn: '2025-09-15',
    votesFor: 31,
    votesAgainst: 12,
    reportDueOn: '2026-09-15',
    amendedTextEn: 'In other words.',
  };
  const read = async (councilId: string, asOf: string) => {
    const { data, errors } = await askPublic(
      database.prisma,
      `query ($council: OrganisationReference!, $asOf: Date) { campaign(slug: "${ofAdoptions.row.slug}") { adoption(council: $council, asOf: $asOf) {
        status meetingOn votesFor votesAgainst abstentions reportDueOn amendedText { text } mover { name } seconder { name }
        decisions { on update { adoptionState meetingOn vote { for against abstentions } mover { name } reportDueOn } } } } }`,
      { council: { id: councilId }, asOf },
    );
    expect(errors).toBeUndefined();
    return data.campaign.adoption;
  };

  test('keeps its own vote, meeting, mover and day of report when it is taken back, for every day', async () => {
    const [mover, other] = [await told.story.person('Ann Ivor'), await told.story.person('Ned Oak')];
    const { councilId } = await told.dealing(
      ofAdoptions.id,
      ['TABLED', '2025-09-01', { meetingOn: '2025-09-10' }],
      ['PASSED_AMENDED', '2025-09-15', { ...passed, mover: formatGlobalId('Person', mover.id) }],
      ['SIGNED', '2025-10-01'],
      [
        'RESCINDED',
        '2026-05-20',
        {
          meetingOn: '2026-05-20',
          votesFor: 25,
          votesAgainst: 20,
          abstentions: 1,
          mover: formatGlobalId('Person', other.id),
        },
      ],
    );
    expect(await read(councilId, '2025-09-14')).toMatchObject({
      status: 'TABLED',
      meetingOn: '2025-09-10',
      votesFor: null,
      amendedText: null,
      mover: null,
      reportDueOn: null,
    });
    for (const asOf of ['2025-09-15', '2025-10-01', '2026-05-19'])
      expect(await read(councilId, asOf)).toMatchObject({
        meetingOn: '2025-09-15',
        votesFor: 31,
        votesAgainst: 12,
        abstentions: null,
        amendedText: { text: 'In other words.' },
        mover: { name: 'Ann Ivor' },
        reportDueOn: '2026-09-15',
      });
    const now = await read(councilId, '2026-11-22');
    expect(now).toMatchObject({
      status: 'RESCINDED',
      meetingOn: '2026-05-20',
      votesFor: 25,
      votesAgainst: 20,
      abstentions: 1,
      mover: { name: 'Ned Oak' },
      seconder: null,
    });
    expect(now.decisions).toMatchObject([
      { on: '2025-09-01', update: { adoptionState: 'TABLED', vote: null } },
      {
        on: '2025-09-15',
        update: {
          adoptionState: 'PASSED_AMENDED',
          vote: { for: 31, against: 12, abstentions: null },
          mover: { name: 'Ann Ivor' },
          reportDueOn: '2026-09-15',
        },
      },
      { on: '2025-10-01', update: { adoptionState: 'SIGNED', vote: null, mover: null } },
      {
        on: '2026-05-20',
        update: { adoptionState: 'RESCINDED', vote: { for: 25, against: 20, abstentions: 1 } },
      },
    ]);
  });

  test('without a vote of its own has none, not that of the motion it took back', async () => {
    const { councilId } = await told.dealing(
      ofAdoptions.id,
      ['PASSED_AMENDED', '2025-09-15', passed],
      ['RESCINDED', '2026-05-20'],
    );
    expect(await read(councilId, '2026-11-22')).toMatchObject({ votesFor: null, meetingOn: null });
    expect(await read(councilId, '2026-05-19')).toMatchObject({ votesFor: 31, meetingOn: '2025-09-15' });
  });

  test('changes by a correction of its row alone, which the corrections log tells before and after', async () => {
    const [mover, seconder] = [await told.story.person('Ivy Dale'), await told.story.person('Tom Rill')];
    const { id, version, councilId, council } = await told.dealing(
      ofAdoptions.id,
      ['PASSED_AMENDED', '2025-09-15', passed],
      ['SIGNED', '2025-10-01'],
    );
    const { id: corrects } = await database.prisma.statusUpdate.findFirstOrThrow({
      where: { adoption: { councilId: council.id }, adoptionState: 'PASSED_AMENDED' },
    });
    const { draft } = await told.write('correctAdoptionState', {
      adoption: id,
      expectedVersion: version,
      corrects: formatGlobalId('StatusUpdate', corrects),
      state: 'PASSED_AMENDED',
      details: {
        votesFor: 32,
        abstentions: 2,
        meetingOn: null,
        mover: formatGlobalId('Person', mover.id),
        seconder: formatGlobalId('Person', seconder.id),
      },
    });
    expect((await told.confirm(draft)).kind).toBe('CORRECTION');
    for (const asOf of ['2025-09-15', '2026-11-22'])
      expect(await read(councilId, asOf)).toMatchObject({
        votesFor: 32,
        votesAgainst: 12,
        abstentions: 2,
        meetingOn: null,
        reportDueOn: '2026-09-15',
        amendedText: { text: 'In other words.' },
        seconder: { name: 'Tom Rill' },
      });
    const logged = async () => {
      const { data, errors } = await askPublic(
        database.prisma,
        `query ($council: OrganisationReference!) { corrections(organisation: $council) { nodes {
          kind field before { text } after { text } cyBefore: before(lang: CY) { text lang } cyAfter: after(lang: CY) { text lang } } } }`,
        { council: { id: councilId } },
      );
      expect(errors).toBeUndefined();
      return data.corrections.nodes;
    };
    expect(await logged()).toEqual([
      {
        kind: 'STATUS',
        field: 'decision',
        before: {
          text: 'Passed as amended; 31 for, 12 against; meeting of 15 September 2025; no mover recorded; no seconder recorded',
        },
        after: {
          text: 'Passed as amended; 32 for, 12 against, 2 abstaining; no meeting recorded; moved by Ivy Dale; seconded by Tom Rill',
        },
        cyBefore: {
          text: expect.stringContaining('31 o blaid, 12 yn erbyn; cyfarfod 15 Medi 2025'),
          lang: 'CY',
        },
        cyAfter: {
          text: expect.stringContaining('cynigiwyd gan Ivy Dale; eiliwyd gan Tom Rill'),
          lang: 'CY',
        },
      },
    ]);
    await database.prisma.person.update({ where: { id: mover.id }, data: { state: 'DRAFT' } });
    expect(JSON.stringify(await logged())).not.toContain('Ivy Dale');
  });
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
