import { parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { type TextEditStory, textEditStories } from '../../test/text-edit-stories.ts';
import type { Editor } from '../editors/viewer.ts';
import { TEXT_USE_CASES } from './text-edits.ts';

const database = testDatabase();
const NAME = 'Wenna Tregear';
const CANDIDATE = 'Morwenna Candidate';
const POLL = '2026-12-10';
let author: Editor;
let reviewer: Editor;
let national: Editor;
let stories: Record<string, TextEditStory>;

beforeAll(async () => {
  const story = given(database.prisma);
  author = await story.editor();
  reviewer = await story.editor('REVIEWER');
  national = await story.editor();
  const council = await story.council();
  await story.councillor((await story.ward(council.id)).id, { name: NAME });
  const { person } = await story.councillor((await story.ward(council.id)).id, { name: CANDIDATE });
  const election = await database.prisma.election.create({
    data: { electionId: `local.example.${POLL}`, pollingOn: day(POLL), organisationId: council.id },
  });
  const ballot = await database.prisma.ballot.create({ data: { electionId: election.id, label: 'Example' } });
  await database.prisma.candidacy.create({ data: { ballotId: ballot.id, personId: person.id } });
  stories = textEditStories(database.prisma, council.id, author);
});

async function write(useCase: string, input: object, who = author) {
  const { type = `${useCase.charAt(0).toUpperCase()}${useCase.slice(1)}Input` } = stories[useCase] ?? {};
  const { data, errors } = await askAdmin(
    database.prisma,
    who,
    `mutation ($input: ${type}!) { ${useCase}(input: $input) { __typename
      ... on WaitsForSecondPerson { code rule untilOn draft { id version state isMine edit { changeReason namesPerson changes { field before after } } } }
      ... on Error { message path } } }`,
    { input: { changeReason: 'A test', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[useCase];
}

async function decide(
  which: 'confirmEdit' | 'discardEdit',
  { id, version }: { id: string; version: number },
  who: Editor,
) {
  const why = which === 'discardEdit' ? ', changeReason: "Not so."' : '';
  const { data, errors } = await askAdmin(
    database.prisma,
    who,
    `mutation { ${which}(draft: "${id}", expectedVersion: ${version}${why}) { __typename
      ... on Draft { state } ... on Error { code message } ... on VersionConflict { conflicts { field yours theirs } } } }`,
  );
  expect(errors).toBeUndefined();
  return data[which];
}

test('every use-case that writes public text has a story here', () => {
  expect(Object.keys(stories).toSorted()).toEqual([...TEXT_USE_CASES].toSorted());
});

describe.each(TEXT_USE_CASES)('R6: %s', (useCase) => {
  const told = () => stories[useCase] as TextEditStory;

  test('waits where its text names somebody, and a second person publishes what they were shown', async () => {
    const { input, seen } = await told().begin(`Said of ${NAME}.`);
    const before = await seen();
    const { draft, ...held } = await write(useCase, input);
    expect(held).toMatchObject({ __typename: 'WaitsForSecondPerson', rule: 'R6', untilOn: null });
    expect(draft).toMatchObject({ state: 'IN_REVIEW', isMine: true, edit: { changeReason: 'A test' } });
    expect(JSON.stringify(draft.edit.changes)).toContain(NAME);
    expect(await seen()).toBe(before);
    expect(before).not.toContain(NAME);
    // Sent twice it waits once.
    expect((await write(useCase, input)).draft.id).toBe(draft.id);
    expect(await decide('confirmEdit', draft, author)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect(await decide('confirmEdit', draft, reviewer)).toEqual({ __typename: 'Draft', state: 'PUBLISHED' });
    expect(await seen()).toContain(NAME);
    expect(await decide('confirmEdit', { ...draft, version: 2 }, reviewer)).toMatchObject({
      code: 'INPUT_REFUSED',
    });
  });

  test('waits where its author says that it names somebody, and can be turned down', async () => {
    const { input, seen } = await told().begin('Said of the leader.');
    const before = await seen();
    const { draft } = await write(useCase, { ...input, namesPerson: true });
    expect(draft.edit.namesPerson).toBe(true);
    expect(await decide('discardEdit', draft, reviewer)).toEqual({ __typename: 'Draft', state: 'DISCARDED' });
    expect(await seen()).toBe(before);
  });

  test('goes out at once where it names nobody', async () => {
    // Whatever is told of somebody is about them.
    if (useCase === 'editPerson') return;
    const { input, seen } = await told().begin('Said of nobody.');
    expect((await write(useCase, input)).__typename).not.toBe('WaitsForSecondPerson');
    expect(await seen()).toContain('Said of nobody.');
  });

  test('R19: about a candidate before the poll, a national administrator confirms it', async () => {
    const { input, seen } = await told().begin(`Said of ${CANDIDATE}.`);
    const held = await write(useCase, input);
    expect(held).toMatchObject({ untilOn: POLL });
    expect(await decide('confirmEdit', held.draft, reviewer)).toMatchObject({
      code: 'NATIONAL_SIGN_OFF_NEEDED',
    });
    expect(await seen()).not.toContain(CANDIDATE);
    expect(await decide('confirmEdit', held.draft, national)).toMatchObject({ state: 'PUBLISHED' });
    expect(await seen()).toContain(CANDIDATE);
  });
});

describe('what waits', () => {
  test('goes out although the record moved, where the same words still change', async () => {
    const { input, record } = await (stories.editPledge as TextEditStory).begin(`Said of ${NAME}.`);
    const { draft } = await write('editPledge', input);
    expect(await write('editPledge', { id: record, expectedVersion: 1, titleCy: 'Teitl' })).toMatchObject({
      __typename: 'Pledge',
    });
    expect(await decide('confirmEdit', draft, reviewer)).toMatchObject({ state: 'PUBLISHED' });
    const { data } = await askPublic(
      database.prisma,
      `{ node(id: "${record}") { ... on Pledge { title(lang: CY) { text } leadOffice { text } } } }`,
    );
    expect(data.node).toEqual({ title: { text: 'Teitl' }, leadOffice: { text: `Said of ${NAME}.` } });
  });

  test('R8: is not written over another edit of the same field, and both values are told', async () => {
    const { input, record } = await (stories.editPledge as TextEditStory).begin(`Said of ${NAME}.`);
    const { draft } = await write('editPledge', input);
    await write('editPledge', { id: record, expectedVersion: 1, leadOfficeEn: 'Another office' });
    expect(await decide('confirmEdit', draft, reviewer)).toEqual({
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      message: expect.any(String),
      conflicts: [{ field: 'leadOfficeEn', yours: `Said of ${NAME}.`, theirs: 'Another office' }],
    });
    // It still waits, and can be turned down.
    expect(await decide('discardEdit', draft, reviewer)).toMatchObject({ state: 'DISCARDED' });
  });

  test('R6: does not go out with a full text that its second person never saw', async () => {
    const { input, record, seen } = await (stories.publishManifesto as TextEditStory).begin(
      `Said of ${NAME}.`,
    );
    const { draft } = await write('publishManifesto', input);
    await write('loadManifestoText', {
      manifesto: record,
      expectedVersion: 1,
      language: 'EN',
      format: 'PLAIN',
      text: `Told of ${NAME} later.`,
    });
    expect(await decide('confirmEdit', draft, reviewer)).toMatchObject({ __typename: 'VersionConflict' });
    expect(await seen()).not.toContain(NAME);
    // Sent again with the text that is there now, it is another draft, and goes out.
    const again = await write('publishManifesto', { ...input, expectedVersion: 2 });
    expect(again.draft.id).not.toBe(draft.id);
    expect(await decide('confirmEdit', again.draft, reviewer)).toMatchObject({ state: 'PUBLISHED' });
    expect(await seen()).toContain('later');
  });

  test('names in the history who confirmed it and who wrote it', async () => {
    const { input, record } = await (stories.editPledge as TextEditStory).begin(`Said of ${NAME}.`);
    const { draft } = await write('editPledge', input);
    await decide('confirmEdit', draft, reviewer);
    const parsed = parseGlobalIdOf('Pledge', record);
    const { changeSet } = await database.prisma.revision.findFirstOrThrow({
      where: { recordType: 'Pledge', recordId: parsed.ok ? parsed.value : '' },
      include: { changeSet: { include: { revisions: { include: { payload: true } } } } },
    });
    expect(changeSet.actorId).toBe(reviewer.userId);
    expect(changeSet.revisions.find(({ recordType }) => recordType === 'Draft')?.payload?.after).toEqual({
      state: 'PUBLISHED',
      authorId: author.userId,
    });
  });

  test('is refused at once where it could not stand anyway, and leaves no draft', async () => {
    const { record } = await (stories.editPledge as TextEditStory).begin('x');
    const waiting = () => database.prisma.draft.count();
    const before = await waiting();
    expect(
      await write('editPledge', { id: record, expectedVersion: 1, wordingEn: `${NAME} promised.` }),
    ).toMatchObject({ __typename: 'FrozenText' });
    expect(await waiting()).toBe(before);
  });

  test('a publication is confirmed by whoever wrote none of it, without waiting', async () => {
    const { input, seen } = await (stories.publishEvent as TextEditStory).begin(`Said of ${NAME}.`);
    expect(await write('publishEvent', input, national)).toMatchObject({ __typename: 'Event' });
    expect(await seen()).toContain(NAME);
  });

  test('nobody but its author or a reviewer turns it down', async () => {
    const { input } = await (stories.editPledge as TextEditStory).begin(`Said of ${NAME}.`);
    const { draft } = await write('editPledge', input);
    const stranger = await given(database.prisma).editor('LOCAL_EDITOR');
    expect(await decide('discardEdit', draft, stranger)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  });
});
