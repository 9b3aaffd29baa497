import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { wordingBasis } from '@wheatsheaf/schema/vocabulary/wording-basis.ts';
import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { onlyVisible } from '../editorial/publication.ts';
import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { PersonType, PublicationStateType } from '../people/person.graphql.ts';
import { onlyVisiblePerson } from '../people/person-visibility.ts';
import { ThemeType } from './theme.graphql.ts';
import { PledgeStandingType } from './pledge-standing.graphql.ts';
import { loadPledgeStanding } from './pledge-standing-loader.graphql.ts';

export const WordingBasisType = vocabularyEnum(
  'WordingBasis',
  'Whose words a pledge’s wording is in.',
  wordingBasis,
);
export const PledgeStrengthType = vocabularyEnum(
  'PledgeStrength',
  'How firmly it was promised.',
  pledgeStrength,
);
export const TestabilityType = vocabularyEnum(
  'Testability',
  'Whether anybody could tell that it was kept.',
  testability,
);

export const PledgeType = builder.prismaNode('Pledge', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `ple_…`.' },
  description:
    'One promise of a manifesto. Its wording and success test are frozen once published; a change is a correction.',
  fields: (t) => ({
    slug: t.string({
      description: 'Manifesto slug and reference, such as `derby-labour-2023/DER-08`.',
      select: { reference: true, manifesto: { select: { slug: true } } },
      resolve: (pledge) => `${pledge.manifesto.slug}/${pledge.reference}`,
    }),
    reference: t.exposeString('reference', {
      description: 'Reference within its manifesto, such as `DER-08`.',
    }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'A short title.',
      resolve: (pledge, { lang }) => localisedOr(pledge.titleEn, pledge.titleCy, lang, pledge.reference),
    }),
    wording: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The promise. Show it as a quote only where `wordingBasis` is MANIFESTO_TEXT.',
      resolve: (pledge, { lang }) => findLocalised(pledge.wordingEn, pledge.wordingCy, lang),
    }),
    wordingBasis: t.field({
      type: WordingBasisType,
      description: 'Whose words the wording is in.',
      resolve: (pledge) => pledge.wordingBasis,
    }),
    quotePage: t.exposeInt('quotePage', {
      nullable: true,
      description: 'Page of the manifesto. Null where it has no pages, or the wording is reported.',
    }),
    strength: t.field({
      type: PledgeStrengthType,
      description: 'How firmly it was promised.',
      resolve: (pledge) => pledge.strength,
    }),
    testability: t.field({
      type: TestabilityType,
      description: 'Whether anybody could tell that it was kept.',
      resolve: (pledge) => pledge.testability,
    }),
    successTest: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What must be so for it to count as delivered. Null where none is written.',
      resolve: (pledge, { lang }) => findLocalised(pledge.successTestEn, pledge.successTestCy, lang),
    }),
    successTestWrittenOn: t.expose('successTestWrittenOn', {
      type: 'Date',
      nullable: true,
      description: 'The day the test was written, which may be after the promise. Null where there is none.',
    }),
    dueOn: t.field({
      type: PartialDateType,
      nullable: true,
      description:
        'When it was promised for; a month or year means its last day. Null where it names no date.',
      resolve: (pledge) => findPartialDate(pledge.dueOn, pledge.duePrecision),
    }),
    leadOffice: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The office that answers for it. Null where none is named.',
      resolve: (pledge, { lang }) => findLocalised(pledge.leadOfficeEn, pledge.leadOfficeCy, lang),
    }),
    leadPerson: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who answers for it in that office. Null where nobody is named, or they are not public.',
      select: (_args, _context, nestedSelection) => ({ leadPerson: nestedSelection(true) }),
      resolve: ({ leadPerson }, _args, { viewer }) => onlyVisiblePerson(viewer, leadPerson),
    }),
    council: t.relation('council', { description: 'The council it concerns.' }),
    manifesto: t.relation('manifesto', { description: 'The manifesto it is in.' }),
    themes: t.field({
      type: [ThemeType],
      description: 'What it is about.',
      select: (_args, _context, nestedSelection) => ({
        themes: { orderBy: { theme: { slug: 'asc' as const } }, select: { theme: nestedSelection(true) } },
      }),
      resolve: (pledge) => pledge.themes.map(({ theme }) => theme),
    }),
    modelPledge: t.prismaField({
      type: 'ModelPledge',
      nullable: true,
      description: 'The model pledge it follows. Null where it follows none.',
      resolve: async (query, pledge, _args, context) => {
        if (pledge.modelPledgeId === null) return null;
        return onlyVisible(
          context.viewer,
          await prismaOf(context).modelPledge.findUnique({ ...query, where: { id: pledge.modelPledgeId } }),
        );
      },
    }),
    status: t.field({
      type: PledgeStandingType,
      args: {
        asOf: t.arg({
          type: 'Date',
          description: 'The day asked about. Left out: the day of the list it is in, or today.',
        }),
      },
      description: 'How it stands.',
      resolve: (pledge, { asOf }, context) =>
        loadPledgeStanding(context, pledge.id, asOf ?? dayOf(pledge, context)),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (pledge) => parseSources(pledge.sources),
    }),
    state: t.field({
      type: PublicationStateType,
      subGraphs: ['Admin'],
      description: 'Whether readers see it.',
      resolve: (pledge) => pledge.state,
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});
