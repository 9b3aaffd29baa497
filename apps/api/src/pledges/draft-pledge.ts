import { insertMany } from '../db/insert-many.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import type { Changed } from '../editorial/in-one-change.ts';
import type { Manifesto, Pledge, Prisma } from '../generated/prisma/client.ts';
import type { DatePrecision, PledgeStrength, Testability, WordingBasis } from '../generated/prisma/enums.ts';
import { findQuoteFault } from '../manifestos/find-quote-fault.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { findPledgeFault, type PledgeTexts } from './pledge-draft-rules.ts';
import { checkNamedRecords, checkReferenceFree, findParagraph, getThemeIds } from './pledge-references.ts';

/** Everything that is written down of a pledge. */
export type NewPledge = PledgeTexts & {
  reference: string;
  wordingBasis: WordingBasis;
  quotePage: number | null;
  strength: PledgeStrength;
  testability: Testability;
  /** Null: today, where there is a test. */
  successTestWrittenOn: Date | null;
  dueOn: Date | null;
  duePrecision: DatePrecision;
  councilId: string;
  leadPersonId: string | null;
  modelPledgeId: string | null;
  adoptedFromId: string | null;
  /** Anchor of the paragraph it stands in. */
  anchor: string | null;
  /** Slugs. */
  themes: readonly string[];
  sources: SourceRow[];
};

/** Writes a draft pledge into a locked manifesto, however somebody came by it. Throws, naming the field, for what cannot be meant. */
export async function draftPledge(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  pledge: NewPledge,
  today: Date,
): Promise<Changed<Pledge>> {
  const { anchor, themes, sources, reference, ...given } = pledge;
  const fields = { ...trimmed(given), reference: reference.trim() };
  const hasTest = fields.successTestEn !== null || fields.successTestCy !== null;
  const successTestWrittenOn = fields.successTestWrittenOn ?? (hasTest ? today : null);
  const fault = findPledgeFault({ ...fields, successTestWrittenOn }, today);
  if (fault) throw new InputRefusedError([fault.field], fault.message);
  checkSources(sources);
  await checkReferenceFree(tx, manifesto, fields.reference);
  await checkNamedRecords(tx, manifesto, fields);
  const themeIds = await getThemeIds(tx, themes);
  const paragraph = await findParagraph(tx, manifesto.id, anchor);
  const quoteFault = paragraph && findQuoteFault(fields, paragraph);
  if (quoteFault) throw new NotAQuoteError(['anchor'], quoteFault);
  const isQuote = fields.wordingBasis === 'MANIFESTO_TEXT';
  const after = await tx.pledge.create({
    data: {
      ...fields,
      manifestoId: manifesto.id,
      successTestWrittenOn,
      quotePage: fields.quotePage ?? (isQuote ? (paragraph?.page ?? null) : null),
      paragraphId: paragraph?.id ?? null,
      sources,
      state: 'DRAFT',
    },
  });
  await insertMany(
    tx,
    'PledgeTheme',
    themeIds.map((themeId) => ({ pledgeId: after.id, themeId })),
  );
  return {
    result: after,
    revisions: [
      {
        recordType: 'Pledge',
        recordId: after.id,
        recordVersion: after.version,
        before: null,
        after: { ...after, themes: [...themes] },
      },
    ],
    alsoTouched: ['PledgeTheme'],
  };
}

/** Texts without the space around them; a blank one is null. */
export function trimmed<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.trim() || null : (value as unknown),
    ]),
  ) as Fields;
}
