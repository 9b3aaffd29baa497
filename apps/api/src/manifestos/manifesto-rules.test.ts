import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { newId } from '../db/new-id.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let councilId: string;

beforeAll(async () => {
  story = given(database.prisma);
  councilId = (await story.council()).id;
});

/** Runs SQL that would break a rule, past every use-case. */
const sql = (text: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(text, ...values);

async function textOf(state: 'DRAFT' | 'PUBLISHED') {
  const manifesto = await story.manifesto(councilId, { state });
  const paragraph = await database.prisma.manifestoParagraph.create({
    data: { manifestoId: manifesto.id, anchor: 'p1', position: 0, textEn: 'We will build homes.' },
  });
  return { manifesto, paragraph };
}

describe('R4: the full text is frozen once published', () => {
  const change = `UPDATE "ManifestoParagraph" SET "textEn" = 'We will build fewer.' WHERE "id" = $1::uuid`;

  test('a paragraph is neither changed nor deleted', async () => {
    const { paragraph } = await textOf('PUBLISHED');
    await expect(sql(change, paragraph.id)).rejects.toThrow('R4');
    await expect(sql(`DELETE FROM "ManifestoParagraph" WHERE "id" = $1::uuid`, paragraph.id)).rejects.toThrow(
      'R4',
    );
  });
  test('it changes together with the correction that says so', async () => {
    const { paragraph } = await textOf('PUBLISHED');
    await database.prisma.$transaction(async (tx) => {
      await tx.correction.create({
        data: { recordType: 'ManifestoParagraph', recordId: paragraph.id, field: 'textEn' },
      });
      await tx.$executeRawUnsafe(change, paragraph.id);
    });
    await expect(sql(change.replace('fewer', 'none'), paragraph.id)).rejects.toThrow('R4');
  });
  test('a missing language may be added, and a draft may change', async () => {
    const { paragraph } = await textOf('PUBLISHED');
    await sql(`UPDATE "ManifestoParagraph" SET "textCy" = 'Tai.' WHERE "id" = $1::uuid`, paragraph.id);
    const draft = await textOf('DRAFT');
    await sql(change, draft.paragraph.id);
    await sql(`DELETE FROM "Manifesto" WHERE "id" = $1::uuid`, draft.manifesto.id);
  });
});

describe('anchors are addresses', () => {
  test('an anchor stays with its paragraph, and numbers never come back', async () => {
    const { manifesto, paragraph } = await textOf('DRAFT');
    await expect(
      sql(`UPDATE "ManifestoParagraph" SET "anchor" = 'p2' WHERE "id" = $1::uuid`, paragraph.id),
    ).rejects.toThrow('stays with its paragraph');
    await sql(`UPDATE "Manifesto" SET "anchorsGiven" = 3 WHERE "id" = $1::uuid`, manifesto.id);
    await expect(
      sql(`UPDATE "Manifesto" SET "anchorsGiven" = 2 WHERE "id" = $1::uuid`, manifesto.id),
    ).rejects.toThrow('given twice');
  });
  test('a pledge stands in the text of its own manifesto', async () => {
    const { paragraph } = await textOf('DRAFT');
    const pledge = await story.pledge(await story.manifesto(councilId));
    await expect(
      sql(`UPDATE "Pledge" SET "paragraphId" = $1::uuid WHERE "id" = $2::uuid`, paragraph.id, pledge.id),
    ).rejects.toThrow('another manifesto');
  });
});

describe('R7: a published manifesto stays', () => {
  test('it is not unpublished, not deleted, and withdrawn only with its dated row', async () => {
    const { manifesto } = await textOf('PUBLISHED');
    const set = (state: string) =>
      sql(`UPDATE "Manifesto" SET "state" = '${state}' WHERE "id" = $1::uuid`, manifesto.id);
    await expect(set('DRAFT')).rejects.toThrow('R7');
    await expect(set('WITHDRAWN')).rejects.toThrow('R7');
    await expect(sql(`DELETE FROM "Manifesto" WHERE "id" = $1::uuid`, manifesto.id)).rejects.toThrow('R7');
  });
});

test('mandate spells of a manifesto do not overlap and end after they begin', async () => {
  const { id } = await story.manifesto(councilId);
  const add = (from: string, to: string | null) =>
    sql(
      `INSERT INTO "Mandate" ("id", "manifestoId", "kind", "from", "to") VALUES ($1::uuid, $2::uuid, 'MINORITY', $3::date, $4::date)`,
      newId(),
      id,
      from,
      to,
    );
  await add('2023-05-08', '2024-05-08');
  await add('2024-05-08', null);
  await expect(add('2024-01-01', '2024-02-01')).rejects.toThrow('Mandate_no_overlap');
  await expect(add('2020-05-01', '2020-05-01')).rejects.toThrow('Mandate_period');
});

describe('R4, R20: what readers were told of a published manifesto', () => {
  const FACTS = {
    termFrom: '2023-05-04',
    termTo: '2027-05-06',
    selection: 'SELECTED',
    pledgesInManifesto: 40,
    selectedByEn: 'The editors',
  };
  const told = async (state: 'DRAFT' | 'PUBLISHED') => {
    const { id } = await story.manifesto(councilId, { state: 'DRAFT' });
    const { termFrom, termTo, selection, pledgesInManifesto, selectedByEn } = FACTS;
    await sql(
      `UPDATE "Manifesto" SET "termFrom" = $2::date, "termTo" = $3::date, "selection" = $4::"SelectionKind",
         "pledgesInManifesto" = $5, "selectedByEn" = $6, "state" = $7::"PublicationState" WHERE "id" = $1::uuid`,
      id,
      termFrom,
      termTo,
      selection,
      pledgesInManifesto,
      selectedByEn,
      state,
    );
    await sql(
      `INSERT INTO "Mandate" ("id", "manifestoId", "kind", "from") VALUES ($1::uuid, $2::uuid, 'MINORITY', '2023-05-04')`,
      newId(),
      id,
    );
    return id;
  };
  const MANDATE = `UPDATE "Mandate" SET "kind" = 'OPPOSITION' WHERE "manifestoId" = $1::uuid`;
  const set = (what: string) => `UPDATE "Manifesto" SET ${what} WHERE "id" = $1::uuid`;

  test.each([
    ['termFrom', set(`"termFrom" = '2022-05-05'`)],
    ['termTo', set('"termTo" = NULL')],
    ['selection', set(`"selection" = 'COMPLETE'`)],
    ['pledgesInManifesto', set('"pledgesInManifesto" = 41')],
    ['selectedByEn', set(`"selectedByEn" = 'The branch'`)],
    ['mandates', MANDATE],
    ['mandates', 'DELETE FROM "Mandate" WHERE "manifestoId" = $1::uuid'],
  ])('%s changes only with its correction', async (field, change) => {
    await sql(change, await told('DRAFT'));
    const id = await told('PUBLISHED');
    await expect(sql(change, id)).rejects.toThrow('R4');
    await database.prisma.$transaction([
      database.prisma.correction.create({ data: { recordType: 'Manifesto', recordId: id, field } }),
      database.prisma.$executeRawUnsafe(change, id),
    ]);
  });

  test('a spell may end, and a published selection says who chose', async () => {
    const id = await told('PUBLISHED');
    await sql(`UPDATE "Mandate" SET "to" = '2027-05-06' WHERE "manifestoId" = $1::uuid`, id);
    const { id: chosen } = await story.manifesto(councilId);
    await expect(sql(set(`"selection" = 'SELECTED'`), chosen)).rejects.toThrow(/R4|selected_by/);
    const { id: draft } = await story.manifesto(councilId, { state: 'DRAFT' });
    await sql(set(`"selection" = 'SELECTED'`), draft);
    await expect(sql(set(`"state" = 'PUBLISHED'`), draft)).rejects.toThrow('Manifesto_selected_by');
  });
});
