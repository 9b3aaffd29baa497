import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { EDIT_ERRORS, ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { followSplit } from '../importers/settling/follow-split.ts';
import { SuppressionReasonType } from '../redaction/redaction.mutations.ts';
import { hidePerson, type Hiding } from './hide-person.ts';
import { type MergeConflict, PeopleConflictError } from './merge-errors.ts';
import { mergePeople } from './merge-people.ts';
import { showPerson } from './show-person.ts';
import { splitPerson } from './split-person.ts';

const HidePersonInputType = builder.inputType('HidePersonInput', {
  description: 'Who is taken out of sight, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The person, `per_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    reason: t.field({ type: SuppressionReasonType, required: true, description: 'Why, as a code.' }),
    changeReason: t.string({
      required: true,
      description: 'Why, for the history. It must not repeat what is hidden.',
    }),
  }),
});

const ShowPersonInputType = builder.inputType('ShowPersonInput', {
  description: 'Who is shown again.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The person, `per_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    changeReason: t.string({ required: true, description: 'Why, for the history.' }),
  }),
});

builder.mutationField('hidePerson', (t) =>
  t.prismaField({
    type: 'Person',
    authScopes: { task: 'HIDE_PEOPLE' },
    args: { input: t.arg({ type: HidePersonInputType, required: true, description: 'Who.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Takes a person out of every public path at once: page, lists, counts, feeds, search. No import and no restored backup brings them back (R18). Texts that name them are redacted apart.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id } = await hidePerson(
        prisma,
        { ...input, id: parseReferenceId('Person', input.id) },
        hidingBy(context),
      );
      return prisma.person.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('showPerson', (t) =>
  t.prismaField({
    type: 'Person',
    authScopes: { task: 'HIDE_PEOPLE' },
    args: { input: t.arg({ type: ShowPersonInputType, required: true, description: 'Who.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Shows again whom `hidePerson` took out of sight. What was erased stays erased.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id } = await showPerson(
        prisma,
        { ...input, id: parseReferenceId('Person', input.id) },
        hidingBy(context),
      );
      return prisma.person.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

function hidingBy(context: Context): Hiding {
  return { userId: requireEditor(context).userId, suppressionFile: context.suppressionFile ?? null };
}

const MergeConflictKind = builder.enumType('MergeConflictKind', {
  description: 'What one person cannot both have.',
  values: {
    HOLDINGS_OVERLAP: { description: 'Both entries hold one office at one time (R10).' },
    SAME_BALLOT: { description: 'Both entries stand on one ballot.' },
  } as const,
});

const MergeConflictType = builder.objectRef<MergeConflict>('MergeConflict').implement({
  description: 'Two facts of two entries that one person cannot both have.',
  fields: (t) => ({
    kind: t.field({ type: MergeConflictKind, description: 'Which kind.', resolve: ({ kind }) => kind }),
    survivorRecord: t.id({
      description: 'The survivor’s holding, `hol_…`, or candidacy, `can_…`.',
      resolve: ({ kind, survivorRecordId }) => formatGlobalId(typeOf(kind), survivorRecordId),
    }),
    duplicateRecord: t.id({
      description: 'The duplicate’s holding, `hol_…`, or candidacy, `can_…`.',
      resolve: ({ kind, duplicateRecordId }) => formatGlobalId(typeOf(kind), duplicateRecordId),
    }),
    what: t.exposeString('what', { description: 'The office or the ballot, by name.' }),
  }),
});

function typeOf(kind: MergeConflict['kind']): 'OfficeHolding' | 'Candidacy' {
  return kind === 'SAME_BALLOT' ? 'Candidacy' : 'OfficeHolding';
}

builder.objectType(PeopleConflictError, {
  name: 'PeopleConflict',
  interfaces: [ErrorInterface],
  description: 'The two entries cannot be one person, by what the record holds of each.',
  fields: (t) => ({
    conflicts: t.field({
      type: [MergeConflictType],
      description: 'What contradicts, one by one.',
      resolve: ({ conflicts }) => [...conflicts],
    }),
  }),
});

const MergePeopleInputType = builder.inputType('MergePeopleInput', {
  description: 'Two entries of one person.',
  fields: (t) => ({
    survivor: t.id({ required: true, description: 'The entry that stays, `per_…`. Its name stays.' }),
    survivorVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
    duplicate: t.id({ required: true, description: 'The entry that goes, `per_…`: its address redirects.' }),
    duplicateVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
    changeReason: t.string({
      required: true,
      description: 'Why the two are one person, for the history.',
    }),
  }),
});

builder.mutationField('mergePeople', (t) =>
  t.prismaField({
    type: 'Person',
    authScopes: { task: 'MERGE_PEOPLE' },
    args: { input: t.arg({ type: MergePeopleInputType, required: true, description: 'Which two.' }) },
    errors: { types: [...EDIT_ERRORS, PeopleConflictError] },
    description:
      'Joins two entries of one person: offices, candidacies, memberships, endorsements, ids and addresses of the duplicate become the survivor’s, and the duplicate redirects. `splitPerson` undoes it.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { survivor, duplicate, ...rest } = input;
      const { id } = await mergePeople(
        prisma,
        {
          ...rest,
          survivorId: parseReferenceId('Person', survivor),
          duplicateId: parseReferenceId('Person', duplicate),
        },
        requireEditor(context),
      );
      return prisma.person.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const MergedEntryType = builder.prismaObject('Person', {
  variant: 'MergedEntry',
  subGraphs: ['Admin'],
  description:
    'An entry that was merged into another: its address redirects, and `splitPerson` brings it back.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'Opaque id, `per_…`.',
      resolve: ({ id }) => formatGlobalId('Person', id),
    }),
    name: t.exposeString('name', { description: 'The name it had.' }),
    version: t.exposeInt('version', { description: 'The version a split must name (R8).' }),
  }),
});

builder.prismaObjectField('Person', 'mergedEntries', (t) =>
  t.relation('mergedFrom', {
    type: MergedEntryType,
    subGraphs: ['Admin'],
    description: 'The entries that were merged into this one.',
    query: { orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }] },
  }),
);

const SplitPersonInputType = builder.inputType('SplitPersonInput', {
  description: 'A merge that was a mistake.',
  fields: (t) => ({
    duplicate: t.id({ required: true, description: 'The entry that was merged away, `per_…`.' }),
    duplicateVersion: t.int({ required: true, description: 'The version of it that was read (R8).' }),
    survivorVersion: t.int({
      required: true,
      description: 'The version that was read of the entry it was merged into (R8).',
    }),
    changeReason: t.string({ required: true, description: 'Why they are two people, for the history.' }),
  }),
});

builder.mutationField('splitPerson', (t) =>
  t.prismaField({
    type: 'Person',
    authScopes: { task: 'MERGE_PEOPLE' },
    args: { input: t.arg({ type: SplitPersonInputType, required: true, description: 'Which.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Undoes a merge and gives the entry that comes back: what moved goes back where nobody moved it since, what imports brought after the merge is whose ids it has, and offices, wins and parties of both are worked out anew. All else that was written of the survivor after the merge stays the survivor’s.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const split = { ...input, duplicateId: parseReferenceId('Person', input.duplicate) };
      const { id } = await splitPerson(prisma, split, requireEditor(context), followSplit);
      return prisma.person.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
