import type { Confidence } from '@wheatsheaf/schema/vocabulary/confidence.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { BallotType } from '../elections/ballot.graphql.ts';
import type { Ballot } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { AreaKindType } from '../places/area.graphql.ts';
import { PostcodeConfidenceType } from './confidence.graphql.ts';
import type { AreaSuccessor } from './find-postcode.ts';
import { type AreaOfAnswer, PostcodeAnswerType, PostcodeAreaType } from './postcode.graphql.ts';
import { ballotPlaceInclude, ballotsToCome, confidenceOfBallot } from './to-come.ts';

/** More than anybody votes on in the years that are listed ahead. */
const MAX_BALLOTS = 50;

const PostcodeBallotType = builder
  .objectRef<{ ballot: Ballot; confidence: Confidence }>('PostcodeBallot')
  .implement({
    subGraphs: ['Public', 'Admin'],
    description: 'A ballot to come at which somebody with this postcode votes, or may vote.',
    fields: (t) => ({
      ballot: t.field({
        type: BallotType,
        description: 'The ballot, with its candidates as far as they are known.',
        resolve: ({ ballot }) => ballot as never,
      }),
      confidence: t.field({
        type: PostcodeConfidenceType,
        description:
          'How surely the postcode votes on it. AMBIGUOUS also where its area is divided by then and it may come to lie in another part.',
        resolve: ({ confidence }) => confidence,
      }),
    }),
  });

const NextAreaType = builder.objectRef<AreaSuccessor>('PostcodeNextArea').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'An area a postcode may come to lie in.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, `are_…`.', resolve: ({ areaId }) => formatGlobalId('Area', areaId) }),
    gssCode: t.exposeString('gssCode', {
      nullable: true,
      description: 'Its GSS code. Null where it has none yet.',
    }),
    kind: t.field({
      type: AreaKindType,
      description: 'What kind of place it is.',
      resolve: ({ kind }) => kind,
    }),
    name: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its name.',
      resolve: ({ nameEn, nameCy, slug }, { lang }) => localisedOr(nameEn, nameCy, lang, slug),
    }),
    legislation: t.exposeString('legislation', {
      nullable: true,
      description: 'The instrument that draws the boundary. Null where not recorded.',
    }),
  }),
});

const AreaChangeType = builder.objectRef<AreaOfAnswer>('PostcodeAreaChange').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'An area of a postcode that ends by a boundary change to come.',
  fields: (t) => ({
    area: t.field({
      type: PostcodeAreaType,
      description: 'The area by which it is represented now.',
      resolve: (area) => area,
    }),
    changesOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day of the new boundaries, which is the day of the poll where they are drawn for one. Always there for a change that is listed.',
      resolve: ({ changesOn }) => changesOn,
    }),
    officesEndOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day on which nobody sits for the area any more and those elected by the new boundaries do: at an election of councillors some days after the poll. Null where the record does not say.',
      resolve: ({ officesEndOn }) => officesEndOn,
    }),
    successors: t.field({
      type: [NextAreaType],
      description:
        'The areas that take over. Of several, it is one: nobody can tell which before the directory does. Empty where none is recorded.',
      resolve: ({ successors }) => successors,
    }),
  }),
});

builder.objectFields(PostcodeAnswerType, (t) => ({
  ballotsToCome: t.field({
    type: [PostcodeBallotType],
    subGraphs: ['Public', 'Admin'],
    description:
      'The ballots for its areas from the day asked about on, soonest first: who may represent it after the next election. Those of areas that take over by a boundary change are among them, cancelled ones too, which say so. 50 at most: `hasMoreBallotsToCome` says whether that is all.',
    resolve: async ({ areas, day }, _args, context, info) => {
      const rows = await prismaOf(context).ballot.findMany({
        ...queryFromInfo({
          context,
          info,
          path: ['ballot'],
          typeName: 'Ballot',
          include: ballotPlaceInclude,
        }),
        where: ballotsToCome(areas, day),
        orderBy: [{ election: { pollingOn: 'asc' } }, { label: 'asc' }, { id: 'asc' }],
        take: MAX_BALLOTS,
      });
      return rows.map((ballot) => ({ ballot, confidence: confidenceOfBallot(ballot, areas) }));
    },
  }),
  hasMoreBallotsToCome: t.boolean({
    subGraphs: ['Public', 'Admin'],
    description: `Whether there are more than the ${MAX_BALLOTS} that \`ballotsToCome\` gives at most.`,
    resolve: async ({ areas, day }, _args, context) => {
      const beyond = await prismaOf(context).ballot.findFirst({
        where: ballotsToCome(areas, day),
        skip: MAX_BALLOTS,
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      return beyond !== null;
    },
  }),
  changesToCome: t.field({
    type: [AreaChangeType],
    subGraphs: ['Public', 'Admin'],
    description:
      'Its areas whose boundaries are known to change after the day asked about, or have changed while those who sit for them do so to the end of their term: who represents it is then elected by another area.',
    resolve: ({ areas }) =>
      areas.flatMap(({ gssCode, ...area }) =>
        area.changesOn === null || gssCode === null ? [] : { ...area, gssCode, all: areas },
      ),
  }),
}));
