import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { type LoadedText, loadManifestoText } from './load-manifesto-text.ts';
import './manifesto-error-types.graphql.ts';
import { NotAQuoteError, ParagraphInUseError } from './manifesto-errors.ts';
import { ManifestoType } from './manifesto.graphql.ts';
import { markPledge } from './mark-pledge.ts';

const TextFormatType = builder.enumType('ManifestoTextFormat', {
  description: 'How a text to be loaded is written.',
  values: {
    PLAIN: { description: 'Plain text: an empty line parts paragraphs.' },
    MARKDOWN: { description: 'Markdown: headings, paragraphs and entries of lists become paragraphs.' },
  } as const,
});

const LoadManifestoTextInputType = builder.inputType('LoadManifestoTextInput', {
  description: 'The full text of a manifesto in one language.',
  fields: (t) => ({
    manifesto: t.id({ required: true, description: 'The manifesto, `man_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the manifesto that was read (R8).',
    }),
    language: t.field({ type: Language, required: true, description: 'The language it is in.' }),
    format: t.field({ type: TextFormatType, required: true, description: 'How it is written.' }),
    text: t.string({
      required: true,
      description:
        'All of it, at most 800,000 characters and 2,000 paragraphs. A form feed ends a page; a line `[page 3]` or `[tudalen 3]` begins one.',
    }),
    correctionReasonEn: t.string({
      description: 'Why text that readers have seen changes, in plain English (R4).',
    }),
    correctionReasonCy: t.string({
      description: 'Why text that readers have seen changes, in plain Welsh (R4).',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you load it, for the history.' }),
  }),
});

const LoadedTextType = builder.objectRef<LoadedText>('LoadedManifestoText').implement({
  description: 'A manifesto with its text as loaded, and what that changed in the language.',
  fields: (t) => ({
    manifesto: t.field({
      type: ManifestoType,
      description: 'The manifesto.',
      resolve: (loaded, _args, context) =>
        prismaOf(context).manifesto.findUniqueOrThrow({ where: { id: loaded.manifesto.id } }),
    }),
    kept: t.exposeInt('kept', { description: 'Paragraphs whose text stayed.' }),
    changed: t.exposeInt('changed', { description: 'Paragraphs lightly edited, their anchors kept.' }),
    added: t.exposeInt('added', { description: 'Paragraphs that are new, or newly translated.' }),
    removed: t.exposeInt('removed', { description: 'Paragraphs that went.' }),
  }),
});

const MarkPledgeInputType = builder.inputType('MarkPledgeInput', {
  description: 'The paragraph a pledge stands in.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    anchor: t.string({ description: 'Anchor of a paragraph of its manifesto. Null takes the mark away.' }),
    changeReason: t.string({ required: true, description: 'Why you mark it, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  loadManifestoText: t.field({
    type: LoadedTextType,
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: LoadManifestoTextInputType, required: true, description: 'The text.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, ParagraphInUseError] },
    description: 'Makes paragraphs with lasting anchors of a manifesto’s text.',
    resolve: (_root, { input }, context) => {
      const { manifesto, correctionReasonEn, correctionReasonCy, ...rest } = input;
      const load = {
        ...rest,
        manifestoId: parseReferenceId('Manifesto', manifesto),
        correctionReasonEn: correctionReasonEn ?? null,
        correctionReasonCy: correctionReasonCy ?? null,
      };
      return loadManifestoText(prismaOf(context), load, requireEditor(context), context.today);
    },
  }),
  markPledge: t.prismaField({
    type: 'Pledge',
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: { input: t.arg({ type: MarkPledgeInputType, required: true, description: 'The mark.' }) },
    errors: { types: [...EDIT_ERRORS, NotAQuoteError] },
    description: 'Marks the paragraph a pledge stands in; a wording that quotes the manifesto must be in it.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { pledge, anchor, ...rest } = input;
      const mark = { ...rest, pledgeId: parseReferenceId('Pledge', pledge), anchor: anchor ?? null };
      const { id } = await markPledge(prisma, mark, requireEditor(context));
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
