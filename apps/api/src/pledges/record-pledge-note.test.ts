import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';

const database = testDatabase();
let story: Awaited<ReturnType<typeof pledgeLogStory>>;

beforeAll(async () => {
  story = await pledgeLogStory(database.prisma);
});

const note = (pledge: string, fields: object = {}) =>
  askAdmin(
    database.prisma,
    story.editor,
    `mutation ($input: RecordPledgeNoteInput!) { recordPledgeNote(input: $input) { __typename
       ... on RecordedStatus { update { kind status } draft { id version useCase } } ... on Error { code path } } }`,
    {
      input: {
        pledge,
        expectedVersion: 1,
        effectiveOn: '2026-11-02',
        summaryEn: 'A consultation opened.',
        changeReason: 'News',
        ...fields,
      },
    },
  ).then(({ data, errors }) => {
    expect(errors).toBeUndefined();
    return data.recordPledgeNote;
  });

test('a note is news: it is read in the log and leaves status and freshness as they were', async () => {
  const { id } = await story.ratedPledge(['STALLED', '2024-01-01']);
  const before = await story.statusSeen(id);
  expect((await note(id)).update).toEqual({ kind: 'NOTE', status: null });
  expect(await story.statusSeen(id)).toEqual(before);
  const { data } = await askPublic(
    database.prisma,
    'query ($id: ID!) { pledge(by: { id: $id }) { updates { kind summary { text } } } }',
    { id },
  );
  expect(data.pledge.updates[0]).toEqual({ kind: 'NOTE', summary: { text: 'A consultation opened.' } });
});

test('a note needs its sentence and a day that has come, and a pledge nobody has rated may have one', async () => {
  const { id } = await story.ratedPledge();
  expect(await note(id, { summaryEn: ' ' })).toMatchObject({ code: 'EVIDENCE_MISSING', path: ['summary'] });
  expect(await note(id, { effectiveOn: '2026-11-23' })).toMatchObject({ path: ['effectiveOn'] });
  expect(await note(id, { evidence: [{ type: 'BUDGET' }] })).toMatchObject({ path: ['evidence', '0'] });
  expect((await note(id)).update.kind).toBe('NOTE');
});

test('R6: a note that names a person waits, and its second person publishes it as a note', async () => {
  const { id } = await story.ratedPledge(['STALLED', '2024-01-01']);
  const { draft } = await note(id, { namesPerson: true });
  expect(draft.useCase).toBe('recordPledgeNote');
  expect(await story.confirm(draft)).toMatchObject({ kind: 'NOTE', status: null });
});
