import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../../test/ask.ts';
import { campaignStory } from '../../../test/campaign-story.ts';
import { testPages } from '../../../test/pages.ts';
import { loadSandboxRecord } from '../../record/load-sandbox-record.ts';
import { loadStarterRecord } from '../../record/load-starter-record.ts';

const pages = testPages();
let drive: Awaited<ReturnType<typeof campaignStory>>;
beforeAll(async () => {
  await loadSandboxRecord(pages.sandbox.prisma);
  drive = await campaignStory(pages.sandbox.prisma);
  await loadStarterRecord(pages.record.prisma);
});

describe('the page of a campaign', () => {
  test('counts the councils that adopted it as at least so many, those inspired or referring apart', async () => {
    const { text } = await pages.read('/sandbox/campaigns/warm-homes-charter');
    expect(text).toContain('At least 4 councils adopted it, as far as this record knows.');
    expect(text).toContain('Apart from these: 1 council passed something of its own');
    expect(text).toContain('Apart from these: 1 council sent it to a committee.');
    expect(text).toContain('No longer counted: 1 council');
  });

  test('gives its clauses, and the latest edition of what there is to use', async () => {
    const { text, html } = await pages.read('/sandbox/campaigns/warm-homes-charter');
    expect(text).toContain('What a council decides Name a warm homes champion.');
    expect(html).toContain('href="https://example.org/warm-homes/motion-england.pdf"');
    expect(html).toMatch(/<span lang="cy"><a href="[^"]*\/sandbox\/files\/\w+\/cynnig-enghreifftiol/);
    expect(text).toContain('State Active, recorded on 18 September 2023');
  });

  test('without a row it says that none is recorded, not that there was none', async () => {
    const { text } = await pages.read('/campaigns/modern-slavery');
    expect(text).toContain(
      'No council’s decision on it is in this record. That does not mean there was none.',
    );
  });

  test.each([
    [
      'stoneharrow',
      'Stoneharrow Council: Rescinded, 16 July 2025. Passed 31–12 on 17 April 2024 Rescinded 25–20 on 16 July 2025',
    ],
    ['thorn', 'Thornwick Borough Council: Passed, 25 September 2024.'],
    ['aldermere', 'Aldermere Council: Passed as amended, 15 November 2023.'],
    ['nowhere', 'No council in the record matches “nowhere”.'],
    ['council', 'Which one?'],
  ])('is my council in? %s', async (council, answer) => {
    const { text } = await pages.read(`/sandbox/campaigns/warm-homes-charter?council=${council}`);
    expect(text).toContain(answer);
  });

  test.each(['', '?council=aldermere'])(
    'R1: behind the row of a council is what it rests on, with the minutes %s',
    async (query) => {
      const { html } = await pages.read(`/sandbox/campaigns/warm-homes-charter${query}`);
      const start = query ? html.indexOf('role="status"') : html.indexOf('/councils/aldermere"');
      const row = html.slice(start, html.indexOf('</details>', start));
      for (const told of [
        'href="https://example.org/aldermere/minutes/2023-11-15"',
        'href="/sandbox/people/rowena-ashdown"',
        'href="/sandbox/people/petra-lindqvist-moss"',
        '11 for, 4 against, 1 abstaining',
        'Insulate through a co-operative or another local firm.',
        'Met since <time datetime="2025-11-19">',
        'Other local firms were added.',
        '214 homes insulated in the first two years.',
        'The next is due on <time datetime="2026-12-01">',
        'The motion was put down.',
        'href="https://example.org/sandbox"',
      ])
        expect(row).toContain(told);
    },
  );

  test('gives the checksum of what there is to use, so that a copy can be held against it', async () => {
    const { html, text } = await pages.read('/sandbox/campaigns/warm-homes-charter?lang=cy');
    expect(html.match(/SHA-256 y ffeil: <code>[0-9a-f]{64}<\/code>/g)).toHaveLength(2);
    expect(text).toContain('Yr hyn a gofnodwyd am Cyngor Gwernllyn, gyda ffynonellau');
  });

  test('is my council in? One without a row has not tabled it, as far as is known', async () => {
    const { text } = await pages.read('/campaigns/modern-slavery?council=derby');
    expect(text).toMatch(/Nothing about Derby City Council is recorded: not tabled/);
  });
});

test('a state is as old as its own row, whenever another row of the log was corrected', async () => {
  const { prisma } = pages.sandbox;
  const { id: campaign, row } = await drive.campaign();
  const write = (state: string, effectiveOn: string, expectedVersion: number) =>
    drive.write('recordCampaignState', { campaign, expectedVersion, state, effectiveOn });
  const begun = await write('ACTIVE', '2024-01-10', 1);
  const won = await write('WON', '2026-02-01', 2);
  await drive.confirm(won.draft);
  const { version } = await prisma.campaign.findUniqueOrThrow({ where: { id: row.id } });
  await drive.write('correctCampaignState', {
    campaign,
    expectedVersion: version,
    corrects: begun.update.id,
    state: 'PAUSED',
    effectiveOn: '2026-06-03',
    summaryEn: 'It was paused then.',
  });
  const { text } = await pages.read(`/sandbox/campaigns/${row.slug}`);
  expect(text).toContain('It was paused then.');
  expect(text).toContain('State Won, recorded on 1 February 2026');
  const { data } = await askPublic(
    prisma,
    `query ($slug: String!) { campaign(slug: $slug) { status since
       earlier: since(asOf: "2025-01-01") before: since(asOf: "2024-01-09") } }`,
    { slug: row.slug },
  );
  expect(data.campaign).toEqual({ status: 'WON', since: '2026-02-01', earlier: '2024-01-10', before: null });
});

test('R7: what was said of a council and withdrawn stands as nothing but withdrawn, with its day and reason', async () => {
  const { prisma } = pages.sandbox;
  const { id: campaign, row } = await drive.campaign();
  const { id, version, councilId } = await drive.dealing(campaign, ['PASSED', '2026-03-01']);
  const { data } = await askAdmin(
    prisma,
    drive.editor,
    `mutation ($input: WithdrawAdoptionInput!) { withdrawAdoption(input: $input) { __typename } }`,
    {
      input: {
        adoption: id,
        expectedVersion: version,
        reasonEn: 'It was another council.',
        changeReason: 'Other council',
      },
    },
  );
  expect(data.withdrawAdoption.__typename).toBe('CouncilAdoption');
  const council = await askAdmin(
    prisma,
    drive.editor,
    `query ($id: ID!) { node(id: $id) { ... on Organisation { slug } } }`,
    { id: councilId },
  );
  const { slug } = council.data.node;
  const whole = await pages.read(`/sandbox/campaigns/${row.slug}`);
  expect(whole.text).toContain('Withdrawn from this record, and in no count: what it said of 1 council.');
  expect(whole.text).toContain('Withdrawn on 22 November 2026. It was another council.');
  const asked = await pages.read(`/sandbox/campaigns/${row.slug}?council=${slug}`);
  expect(asked.text).toMatch(/Nothing about .+ is recorded: not tabled/);
  expect(asked.text).toContain('was withdrawn on 22 November 2026. It was another council.');
  for (const { text } of [whole, asked]) expect(text).not.toContain('Passed');
  const welsh = await pages.read(`/sandbox/campaigns/${row.slug}?lang=cy`);
  expect(welsh.text).toContain('Tynnwyd yn ôl o’r cofnod hwn, ac nid yw mewn unrhyw gyfrif');
});

test('a decision that was corrected stays in sight with the facts it had; who is out of sight is not named', async () => {
  const { prisma } = pages.sandbox;
  const told = await campaignStory(prisma);
  const slug = 'warm-homes-motion-corrected';
  const campaign = await prisma.campaign.create({
    data: { slug, titleEn: 'Corrected', nations: ['ENGLAND'], state: 'PUBLISHED' },
  });
  const [mover, seconder] = [await told.story.person('Orla Finch'), await told.story.person('Una Gone')];
  const { id, version } = await told.dealing(formatGlobalId('Campaign', campaign.id), [
    'PASSED',
    '2026-03-01',
    {
      votesFor: 21,
      votesAgainst: 9,
      mover: formatGlobalId('Person', mover.id),
      seconder: formatGlobalId('Person', seconder.id),
    },
  ]);
  const row = await prisma.statusUpdate.findFirstOrThrow({
    where: { adoption: { campaignId: campaign.id } },
  });
  const corrected = await told.write('correctAdoptionState', {
    adoption: id,
    expectedVersion: version,
    corrects: formatGlobalId('StatusUpdate', row.id),
    state: 'PASSED',
    details: { votesFor: 12 },
    summaryEn: 'The minutes were misread.',
  });
  expect(corrected.update).toMatchObject({ kind: 'CORRECTION' });
  await prisma.person.update({ where: { id: seconder.id }, data: { state: 'DRAFT' } });
  const { html } = await pages.read(`/sandbox/campaigns/${slug}`);
  expect(html).toMatch(/<del>The minutes say so\.<\/del>/);
  expect(html).toMatch(/<del><dl class="facts">(?:(?!<\/del>)[^])*21 for, 9 against/);
  expect(html).toContain('12 for, 9 against');
  expect(html).toContain('Orla Finch');
  expect(html).not.toContain('Una Gone');
});

test('the list of campaigns gives each with its state', async () => {
  const { html, text } = await pages.read('/campaigns');
  expect(html.match(/href="\/campaigns\/[a-z-]+"/g)).toHaveLength(11);
  expect(text).toContain('Active');
});
