import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;
let ofAdoptions: Awaited<ReturnType<typeof told.campaign>>;

beforeAll(async () => {
  told = await campaignStory(database.prisma);
  ofAdoptions = await told.campaign();
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

  test('a motion that did not pass in other words after all has no amended text', async () => {
    const { id, version, councilId, council } = await told.dealing(ofAdoptions.id, [
      'PASSED_AMENDED',
      '2025-09-15',
      passed,
    ]);
    const { id: corrects } = await database.prisma.statusUpdate.findFirstOrThrow({
      where: { adoption: { councilId: council.id } },
    });
    await told.write('correctAdoptionState', {
      adoption: id,
      expectedVersion: version,
      corrects: formatGlobalId('StatusUpdate', corrects),
      state: 'PASSED',
    });
    expect(await read(councilId, '2026-11-22')).toMatchObject({
      status: 'PASSED',
      votesFor: 31,
      amendedText: null,
      decisions: [{ update: { adoptionState: 'PASSED' } }],
    });
  });
});
