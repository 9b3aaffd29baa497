import type { Manifesto, ManifestoParagraph, Prisma } from '../../generated/prisma/client.ts';
import { RowRefusal } from '../import-refusal.ts';
import { quoteCell, rowError } from '../row-error.ts';
import type { PledgeColumn } from './columns.ts';
import type { PledgeRow } from './parse-row.ts';

/** The records a row names, found. Null where its cell is blank. */
export type NamedRecords = Readonly<{
  manifesto: Manifesto;
  councilId: string | null;
  themeIds: readonly string[] | null;
  modelPledgeId: string | null;
  adoptedFromId: string | null;
  paragraph: ManifestoParagraph | null;
}>;

/** Loads what a batch of rows names, and returns what finds it for one of them, or throws RowRefusal for a name of nothing. */
export async function findNamedRecords(
  tx: Prisma.TransactionClient,
  rows: readonly PledgeRow[],
): Promise<(row: PledgeRow) => NamedRecords> {
  const named = (name: (row: PledgeRow) => string | null) => [
    ...new Set(rows.map(name).filter((value) => value !== null)),
  ];
  const councilNames = named(({ council }) => council);
  const manifestos = await tx.manifesto.findMany({
    where: { slug: { in: named(({ manifesto }) => manifesto) } },
    include: { paragraphs: { where: { anchor: { in: named(({ paragraph }) => paragraph) } } } },
  });
  const councils = await tx.organisation.findMany({
    where: {
      OR: [
        { slug: { in: councilNames } },
        { identifiers: { some: { scheme: 'gss', value: { in: councilNames } } } },
      ],
    },
    select: { id: true, slug: true, identifiers: { where: { scheme: 'gss' }, select: { value: true } } },
  });
  const themes = await tx.theme.findMany({
    where: { slug: { in: rows.flatMap((row) => row.themes ?? []) } },
  });
  const models = await tx.modelPledge.findMany({ where: { slug: { in: named((row) => row.modelPledge) } } });
  const adopted = await tx.pledge.findMany({
    where: {
      OR: named((row) => row.adoptedFrom).map((slug) => ({
        manifesto: { slug: slug.split('/')[0] ?? '' },
        reference: slug.split('/')[1] ?? '',
      })),
    },
    select: { id: true, reference: true, manifesto: { select: { slug: true } } },
  });
  return (row) => {
    const get = <Found>(
      column: PledgeColumn,
      what: string,
      name: string,
      found: Found | undefined,
    ): Found => {
      if (found !== undefined) return found;
      const complaint = `there is no ${what} ${quoteName(name)}: put the name right, or make it first.`;
      throw new RowRefusal(rowError(row.line, column, 'NO_SUCH_RECORD', complaint));
    };
    const bySlug = <Found extends { slug: string }>(records: readonly Found[], slug: string) =>
      records.find((record) => record.slug === slug);
    const { council, modelPledge, adoptedFrom, paragraph } = row;
    const manifesto = get('manifesto', 'manifesto', row.manifesto, bySlug(manifestos, row.manifesto));
    const isOf = (name: string) => (body: (typeof councils)[number]) =>
      body.slug === name || body.identifiers.some(({ value }) => value === name);
    const isAdopted = (slug: string) => (pledge: (typeof adopted)[number]) =>
      `${pledge.manifesto.slug}/${pledge.reference}` === slug;
    return {
      manifesto,
      councilId: council && get('council', 'council', council, councils.find(isOf(council))).id,
      themeIds: row.themes?.map((theme) => get('themes', 'theme', theme, bySlug(themes, theme)).id) ?? null,
      modelPledgeId:
        modelPledge && get('model_pledge', 'model pledge', modelPledge, bySlug(models, modelPledge)).id,
      adoptedFromId:
        adoptedFrom && get('adopted_from', 'pledge', adoptedFrom, adopted.find(isAdopted(adoptedFrom))).id,
      paragraph:
        paragraph === null
          ? null
          : get(
              'paragraph',
              'paragraph in that manifesto’s text with the anchor',
              paragraph,
              manifesto.paragraphs.find(({ anchor }) => anchor === paragraph),
            ),
    };
  };
}

/** A pledge's slug has a slash, which alone is nothing private. */
function quoteName(name: string): string {
  return /^[\w.-]+\/[\w.-]+$/.test(name) && name.length < 120 ? JSON.stringify(name) : quoteCell(name);
}
