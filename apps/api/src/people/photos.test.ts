import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor('PARTY_COUNCIL_EDITOR');
});

let count = 0;
async function file(format: 'PDF' | 'WEBP' = 'WEBP') {
  count += 1;
  const pixels = format === 'WEBP' ? { width: 3, height: 4 } : {};
  const { id } = await database.prisma.storedFile.create({
    data: { sha256: String(count).padStart(64, '0'), format, bytes: 9, ...pixels },
  });
  return formatGlobalId('StoredFile', id);
}

async function write(name: 'addPhoto' | 'endPhotoPermission', fields: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
       ... on Photo { id version permissionEndsOn credit } ... on Error { path message } } }`,
    { input: { changeReason: 'They asked', ...fields } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

async function pictured(fields: object = {}) {
  const person = await story.person();
  const add = async (more: object = {}) =>
    write('addPhoto', {
      person: formatGlobalId('Person', person.id),
      expectedVersion: 1,
      file: await file(),
      licence: 'CC BY 4.0',
      credit: 'A. Grapher',
      allowsDerivatives: false,
      altEn: 'At a meeting.',
      ...fields,
      ...more,
    });
  const shown = async () =>
    (
      await askPublic(
        database.prisma,
        `{ person(by: { slug: "${person.slug}" }) { photo { credit isDecorative alt { text } permissionEndsOn } } }`,
      )
    ).data.person.photo;
  return { person, add, shown };
}

test('the newest that may be shown stands in the place of an older one, which comes back when the newer one ends', async () => {
  const { person, add, shown } = await pictured();
  expect(await shown()).toBeNull();
  await add();
  const newer = await add({
    credit: 'B. Lens',
    altEn: null,
    isDecorative: true,
    permissionEndsOn: '2026-11-22',
  });
  expect(await shown()).toEqual({
    credit: 'B. Lens',
    isDecorative: true,
    alt: null,
    permissionEndsOn: '2026-11-22',
  });
  await write('endPhotoPermission', { photo: newer.id, expectedVersion: 1, endsOn: '2026-11-21' });
  expect(await shown()).toMatchObject({ credit: 'A. Grapher', alt: { text: 'At a meeting.' } });
  const { data } = await askAdmin(
    database.prisma,
    editor,
    `{ person(by: { slug: "${person.slug}" }) { photos { credit } } }`,
  );
  expect(data.person.photos).toEqual([{ credit: 'B. Lens' }, { credit: 'A. Grapher' }]);
});

test('a permission ends at once or on a day to come, is never lengthened, and its end is in the history', async () => {
  const { add, shown } = await pictured();
  const { id } = await add({ permissionEndsOn: '2027-01-31' });
  const end = (expectedVersion: number, endsOn?: string) =>
    write('endPhotoPermission', { photo: id, expectedVersion, endsOn });
  expect(await end(1, '2027-02-01')).toMatchObject({ path: ['endsOn'] });
  expect(await end(1, '2026-12-31')).toMatchObject({ version: 2, permissionEndsOn: '2026-12-31' });
  expect(await end(1)).toMatchObject({ __typename: 'VersionConflict' });
  expect(await shown()).not.toBeNull();
  expect(await end(2)).toMatchObject({ version: 3, permissionEndsOn: '2026-11-21' });
  expect(await shown()).toBeNull();
  expect(await end(3)).toMatchObject({ __typename: 'InputRefused', path: ['photo'] });
  const { data } = await askAdmin(database.prisma, editor, `{ history(id: "${id}") { reason } }`);
  expect(data.history).toHaveLength(3);
});

test.each([
  [{ licence: ' ' }, 'licence'],
  [{ licence: 'By permission' }, 'permissionFrom'],
  [{ credit: '' }, 'credit'],
  [{ altEn: ' ' }, 'altEn'],
  [{ isDecorative: true }, 'isDecorative'],
  [{ focalX: 1.2 }, 'focalX'],
  [{ focalY: -0.1 }, 'focalY'],
  [{ permissionEndsOn: '2026-11-21' }, 'permissionEndsOn'],
  [{ person: formatGlobalId('Person', crypto.randomUUID()) }, 'person'],
  [{ file: formatGlobalId('StoredFile', crypto.randomUUID()) }, 'file'],
  [{ changeReason: ' ' }, 'changeReason'],
  [{ expectedVersion: 2 }, 'expectedVersion'],
])('%o is refused, naming %s, and nothing is written', async (fields, path) => {
  const { add, person } = await pictured();
  expect(await add(fields)).toMatchObject({ path: [path] });
  expect(await database.prisma.photo.count({ where: { personId: person.id } })).toBe(0);
});

test('a document is no photograph', async () => {
  const { add } = await pictured();
  expect(await add({ file: await file('PDF') })).toMatchObject({ path: ['file'] });
});
