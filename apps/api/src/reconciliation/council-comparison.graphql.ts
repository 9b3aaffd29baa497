import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { comparedSide } from '@wheatsheaf/schema/vocabulary/compared-side.ts';
import { councilDifferenceKind } from '@wheatsheaf/schema/vocabulary/council-difference-kind.ts';
import { findDay } from '../calendar/day.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { type ComparedDifference, compareCouncil, type CouncilComparison } from './compare-council.ts';
import type { Side, SidePerson } from './side.ts';

const ComparedSideType = vocabularyEnum('ComparedSide', 'What is held against what.', comparedSide);
const CouncilDifferenceKindType = vocabularyEnum(
  'CouncilDifferenceKind',
  'How the record and another source differ.',
  councilDifferenceKind,
);

const ComparedCouncillorType = builder.objectRef<SidePerson>('ComparedCouncillor').implement({
  description: 'A councillor as one source has them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as the source has it.' }),
    ward: t.exposeString('ward', { description: 'The ward; empty where the record does not know it.' }),
    partyName: t.exposeString('partyName', {
      nullable: true,
      description: 'The label or party as the source has it. Null where it says none.',
    }),
    isJoint: t.exposeBoolean('isJoint', {
      description: 'Whether the source has them for the Co-operative Party too.',
    }),
    personId: t.id({
      nullable: true,
      description: 'The person, `per_…`. Null where the source’s name is nobody’s in the record.',
      resolve: ({ personId }) => personId && formatGlobalId('Person', personId),
    }),
    holdingId: t.id({
      nullable: true,
      description: 'The holding of the record, `hol_…`. Null for other sources.',
      resolve: ({ holdingId }) => holdingId && formatGlobalId('OfficeHolding', holdingId),
    }),
    candidacyId: t.id({
      nullable: true,
      description: 'The candidacy that won, `can_…`. Null but for results.',
      resolve: ({ candidacyId }) => candidacyId && formatGlobalId('Candidacy', candidacyId),
    }),
  }),
});

const ComparedCouncilSideType = builder.objectRef<Side>('ComparedCouncilSide').implement({
  description: 'Who is in office for a council, as one source has it.',
  fields: (t) => ({
    side: t.field({ type: ComparedSideType, description: 'The source.', resolve: ({ side }) => side }),
    statedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it is of. Null where the source has nothing of this council.',
      resolve: ({ statedOn }) => (statedOn === null ? null : findDay(statedOn)),
    }),
    people: t.field({
      type: [ComparedCouncillorType],
      description: 'Everybody it has, by ward and name.',
      resolve: ({ people }) => [...people],
    }),
  }),
});

const CouncilDifferenceType = builder.objectRef<ComparedDifference>('CouncilDifference').implement({
  description: 'Something that the record and another source have differently.',
  fields: (t) => ({
    kind: t.field({
      type: CouncilDifferenceKindType,
      description: 'What differs.',
      resolve: ({ kind }) => kind,
    }),
    side: t.field({ type: ComparedSideType, description: 'The other source.', resolve: ({ side }) => side }),
    ours: t.field({
      type: ComparedCouncillorType,
      nullable: true,
      description: 'What the record has. Null where it has nobody.',
      resolve: ({ ours }) => ours,
    }),
    theirs: t.field({
      type: ComparedCouncillorType,
      nullable: true,
      description: 'What the other source has. Null where it has nobody.',
      resolve: ({ theirs }) => theirs,
    }),
    proposalState: t.string({
      nullable: true,
      description:
        'State of the proposal that would mend it: OPEN, ACCEPTED or DECLINED; UNMADE where it can be proposed and was not yet (`coop reconcile --propose`). Null where there is nothing to propose.',
      resolve: async ({ mend }, _args, context) => {
        if (mend === null) return null;
        const proposal = await prismaOf(context).proposal.findUnique({
          where: { key: mend.key },
          select: { state: true },
        });
        return proposal?.state ?? 'UNMADE';
      },
    }),
  }),
});

const CouncilComparisonType = builder.objectRef<CouncilComparison>('CouncilComparison').implement({
  description: 'Who is in office for a council: the record, the results and the imported lists side by side.',
  fields: (t) => ({
    asOf: t.exposeString('asOf', { description: 'The day of the record that is compared, YYYY-MM-DD.' }),
    sides: t.field({
      type: [ComparedCouncilSideType],
      description: 'The record first, then results, the council’s own list and Open Council Data UK.',
      resolve: ({ sides }) => [...sides],
    }),
    differences: t.field({
      type: [CouncilDifferenceType],
      description: 'Everything that differs from the record, by ward and name within a source.',
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

builder.queryField('councilComparison', (t) =>
  t.field({
    type: CouncilComparisonType,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      council: t.arg.id({ required: true, description: 'The council, `org_…`.' }),
      asOf: t.arg({ type: 'Date', description: 'A day of the record. Left out: today.' }),
    },
    complexity: { field: 1, multiplier: 20 },
    description:
      'Holds the record against results and imported lists of one council: who is only in one of them, for another party or ward, or spelt otherwise. It changes nothing.',
    resolve: (_root, { council, asOf }, context) =>
      compareCouncil(prismaOf(context), parseReferenceId('Organisation', council), asOf ?? context.today),
  }),
);
