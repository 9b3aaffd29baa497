import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { type SearchKind, searchKind } from '@wheatsheaf/schema/vocabulary/search-kind.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { Language, langArgument, LocalisedText } from '../graphql/language.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import type { Segment } from './mark-matches.ts';
import { refusePostcode } from './refuse-postcode.graphql.ts';
import { type Hit, search } from './search.ts';

const MIN_LENGTH = 2;
const MAX_LENGTH = 100;
const MAX_HITS = 50;

const SearchKindType = vocabularyEnum('SearchKind', 'What a search finds.', searchKind);

const TYPES = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  AREA: 'Area',
  MANIFESTO: 'Manifesto',
  PLEDGE: 'Pledge',
  CAMPAIGN: 'Campaign',
  MODEL_PLEDGE: 'ModelPledge',
} as const satisfies Record<SearchKind, string>;

const MatchPartType = builder.enumType('MatchPart', {
  subGraphs: ['Public', 'Admin'],
  description: 'Which part of a record a search matched.',
  values: {
    NAME: { description: 'A name it has, in either language, or its reference.' },
    FORMER_NAME: {
      description: 'A name or slug it had; of a person, also that of an entry merged into theirs.',
    },
    TEXT: { description: 'Its text: the wording of a pledge, the aim of a campaign.' },
  } as const,
});

const SegmentType = builder.objectRef<Segment>('MatchSegment').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A piece of a text. Put those that match into a mark; there is no markup in them.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text, its spaces kept.' }),
    isMatch: t.exposeBoolean('isMatch', { description: 'It is what was searched for.' }),
  }),
});

const HitType = builder.objectRef<Hit>('SearchHit').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A public record that a search found. Ask `node` with its id for the rest.',
  fields: (t) => ({
    id: t.id({
      description: 'Its opaque id, for `node`.',
      resolve: ({ kind, id }) => formatGlobalId(TYPES[kind], id),
    }),
    kind: t.field({ type: SearchKindType, description: 'What it is.', resolve: ({ kind }) => kind }),
    slug: t.exposeString('slug', { description: 'Its slug; of a pledge, with its manifesto’s before it.' }),
    name: t.field({
      type: LocalisedText,
      args: langArgument,
      description:
        'Its name or title as it is now. A person’s is of no language and answers in the one asked for.',
      resolve: ({ kind, nameEn, nameCy, slug }, { lang }) =>
        kind === 'PERSON' ? { text: nameEn ?? slug, lang } : localisedOr(nameEn, nameCy, lang, slug),
    }),
    within: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'What tells two of a name apart: the body a person holds office at today, the area around an area, the council a pledge or manifesto is about. Null where there is none.',
      resolve: ({ withinEn, withinCy }, { lang }) => findLocalised(withinEn, withinCy, lang),
    }),
    matchedIn: t.field({
      type: MatchPartType,
      description: 'Which part of it matched best.',
      resolve: ({ part }) => part,
    }),
    matchedLang: t.field({
      type: Language,
      nullable: true,
      description: 'The language of what matched. Null for a name or reference that is of none.',
      resolve: ({ matchLang }) => matchLang,
    }),
    matched: t.field({
      type: [SegmentType],
      description:
        'What matched, in pieces; of a long text the part around it. None is marked where it was found by likeness, as with a slip of the finger.',
      resolve: ({ matched }) => matched,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [HitType],
    args: {
      text: t.arg.string({
        required: true,
        description: `What is looked for, ${MIN_LENGTH} to ${MAX_LENGTH} characters: words or their beginnings, whatever their case, accents and order. Never a postcode: ask \`postcode\`.`,
      }),
      kinds: t.arg({ type: [SearchKindType], description: 'Only these kinds. Left out: all.' }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: `How many at most, 1 to ${MAX_HITS}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: Math.min(Math.max(first, 1), MAX_HITS) }),
    description:
      'Public records by name or text, best first: people, bodies, areas, manifestos, pledges, campaigns and model pledges, in English and Welsh. Slips of the finger are forgiven to a degree. What is not found may still exist: see `coverage` where things are listed.',
    resolve: (_root, { text, kinds, first }, context) => {
      refusePostcode(text);
      if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) {
        throw new InvalidInputError(
          `text has ${text.length} characters; search for ${MIN_LENGTH} to ${MAX_LENGTH}.`,
        );
      }
      if (first < 1 || first > MAX_HITS)
        throw new InvalidInputError(`first is ${first}; ask for 1 to ${MAX_HITS}.`);
      return search(
        prismaOf(context),
        text,
        [...new Set(kinds ?? codesOf(searchKind))],
        first,
        context.today,
      );
    },
  }),
);
