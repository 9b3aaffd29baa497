import type { Correction } from '../generated/prisma/client.ts';
import { CorrectionType, loadCorrections } from '../editorial/correction.graphql.ts';
import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { Language, langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { PledgeType } from '../pledges/pledge.graphql.ts';
import { WithdrawalType } from '../pledges/pledge-corrections.graphql.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { findShownText, shownString } from '../redaction/redaction-notice.ts';
import { ManifestoType } from './manifesto.graphql.ts';

type TextCorrection = Correction & { anchor: string };

const TextCorrectionType = builder.objectRef<TextCorrection>('ManifestoTextCorrection').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A change to the full text of a manifesto that readers had seen (R4).',
  fields: (t) => ({
    anchor: t.exposeString('anchor', { description: 'The paragraph it changed.' }),
    lang: t.field({
      type: Language,
      description: 'The language of the text that changed.',
      resolve: ({ field }) => (field === 'textCy' ? ('CY' as const) : ('EN' as const)),
    }),
    before: t.string({
      nullable: true,
      description: 'What stood there before. Null for a paragraph that was missing.',
      resolve: (correction) => shownPart(correction, 'beforeText'),
    }),
    after: t.string({
      nullable: true,
      description: 'What stood there afterwards. Null for one that was taken out.',
      resolve: (correction) => shownPart(correction, 'afterText'),
    }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why. Null where no reason is recorded.',
      resolve: ({ reasonEn, reasonCy, redactedAt }, { lang }) =>
        findShownText(reasonEn, reasonCy, redactedAt, lang),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published here.' }),
  }),
});

/** The words before or after, in their language; where they were removed, when (R18). */
function shownPart(correction: TextCorrection, part: 'beforeText' | 'afterText'): string | null {
  const text = correction[part];
  return text && shownString(text, correction.redactedAt, correction.field === 'textCy' ? 'CY' : 'EN');
}

const ParagraphType = builder.prismaObject('ManifestoParagraph', {
  subGraphs: ['Public', 'Admin'],
  description: 'A paragraph of a manifesto’s full text, with the address it keeps.',
  fields: (t) => ({
    anchor: t.exposeString('anchor', {
      description:
        'Its address within the manifesto, such as `p12`. It stays when the text is loaded again, and never comes back for another text.',
    }),
    page: t.exposeInt('page', {
      nullable: true,
      description: 'The page of the document it begins on, from 1. Null where no pages are known.',
    }),
    text: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Its text. Null where a correction took it out after publication.',
      resolve: (paragraph, { lang }) => findLocalised(paragraph.textEn, paragraph.textCy, lang),
    }),
    corrections: t.field({
      type: [TextCorrectionType],
      description: 'Changes to its text since it was published, in either language, oldest first (R4).',
      resolve: async ({ id, anchor }, _args, context) =>
        (await loadCorrections(context, id)).map((correction) => ({ ...correction, anchor })),
    }),
    manifesto: t.relation('manifesto', { description: 'The manifesto it is in.' }),
    pledges: t.relation('pledges', {
      description: 'The pledges that stand in it, by reference.',
      complexity: { field: 1, multiplier: 3 },
      query: (_args, { viewer }) => ({ where: visiblePledge(viewer), orderBy: { reference: 'asc' } }),
    }),
  }),
});

builder.prismaObjectFields(ManifestoType, (t) => ({
  paragraphs: t.relation('paragraphs', {
    subGraphs: ['Public', 'Admin'],
    description: 'Its full text in order. Empty where the text has not been loaded.',
    complexity: { field: 1, multiplier: 30 },
    query: { orderBy: { position: 'asc' } },
  }),
  textCorrections: t.field({
    type: [TextCorrectionType],
    subGraphs: ['Public', 'Admin'],
    description: 'Changes to its full text since it was published, oldest first, at most 500.',
    resolve: async (manifesto, _args, context) => {
      const prisma = prismaOf(context);
      const paragraphs = await prisma.manifestoParagraph.findMany({
        where: { manifestoId: manifesto.id },
        select: { id: true, anchor: true, position: true },
      });
      const changed = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
      const corrections = await prisma.correction.findMany({
        where: { recordType: 'ManifestoParagraph', recordId: { in: [...changed.keys()] } },
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        take: 500,
      });
      // Corrections of one loading have one instant: among them the order is that of the text.
      const place = ({ recordId }: Correction) => changed.get(recordId)?.position ?? 0;
      return corrections
        .toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || place(a) - place(b))
        .map((correction) => ({ ...correction, anchor: changed.get(correction.recordId)?.anchor ?? '' }));
    },
  }),
  corrections: t.field({
    type: [CorrectionType],
    subGraphs: ['Public', 'Admin'],
    description:
      'Changes since it was published to what counts rest on: its title, term, selection and mandates (R4, R20). Oldest first.',
    resolve: (manifesto, _args, context) => loadCorrections(context, manifesto.id),
  }),
  withdrawal: t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'When and why it was withdrawn. Null for one that stands.',
    resolve: (manifesto, _args, context) => findWithdrawal(context, manifesto),
  }),
}));

builder.prismaObjectField(PledgeType, 'paragraph', (t) =>
  t.relation('paragraph', {
    type: ParagraphType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The paragraph of the manifesto it stands in. Null where it is marked in none.',
  }),
);
