import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { endorsementKind } from '@wheatsheaf/schema/vocabulary/endorsement-kind.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { PersonType } from '../people/person.graphql.ts';
import { endEndorsement } from './end-endorsement.ts';
import { recordEndorsement } from './record-endorsement.ts';

export const RecordedEndorsementType = builder.enumType('RecordedEndorsement', {
  description:
    'An endorsement that the Party gives. JOINT_BALLOT is none of them: it is read off the ballot paper.',
  values: {
    OFFICIAL_NO_LABEL: { description: endorsementKind.OFFICIAL_NO_LABEL.meaning },
    SUPPORTED: { description: endorsementKind.SUPPORTED.meaning },
  },
});

const EndorsementSpellType = builder.prismaObject('Endorsement', {
  variant: 'EndorsementSpell',
  subGraphs: ['Admin'],
  description: 'The Party’s endorsement of a person for a time, as editors work on it.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'Opaque id, `end_…`.',
      resolve: ({ id }) => formatGlobalId('Endorsement', id),
    }),
    person: t.relation('person', { description: 'Who.' }),
    kind: t.field({ type: RecordedEndorsementType, description: 'Which.', resolve: ({ kind }) => kind }),
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The first day it holds no more. Null while it does.',
    }),
    localParty: t.relation('localParty', {
      nullable: true,
      description: 'The local party that decided on it. Null where the Party did.',
    }),
    candidacy: t.relation('candidacy', {
      nullable: true,
      description: 'The candidacy it was given for. Null where for none in particular.',
    }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether readers see it (R16).' }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: ({ sources }) => parseSources(sources),
    }),
    version: t.exposeInt('version', { description: 'The version an edit must name (R8).' }),
  }),
});

builder.prismaObjectField(PersonType, 'endorsementSpells', (t) =>
  t.relation('endorsements', {
    type: EndorsementSpellType,
    subGraphs: ['Admin'],
    description: 'Endorsements the Party gave them, the latest first, internal ones included.',
    query: { orderBy: [{ from: 'desc' }, { id: 'asc' }] },
  }),
);

const RecordEndorsementInputType = builder.inputType('RecordEndorsementInput', {
  description: 'The Party’s endorsement of a person.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who, `per_…`.' }),
    kind: t.field({ type: RecordedEndorsementType, required: true, description: 'Which.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The first day it holds no more. Left out while it does.' }),
    candidacy: t.id({ description: 'The candidacy it was given for, `can_…`.' }),
    localParty: t.id({ description: 'The local party that decided on it, `org_…`.' }),
    isPublic: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether readers see it. SUPPORTED needs the address of a public source, or `consentedOn` (R16).',
    }),
    consentedOn: t.field({ type: 'Date', description: 'The day they agreed to its being public.' }),
    sources: t.field({ type: [SourceInputType], required: true, description: 'Where it is known from.' }),
    changeReason: t.string({ required: true, description: 'Why you record it, for the history.' }),
  }),
});

const EndEndorsementInputType = builder.inputType('EndEndorsementInput', {
  description: 'The end of an endorsement.',
  fields: (t) => ({
    endorsement: t.id({ required: true, description: 'The endorsement, `end_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    to: t.field({ type: 'Date', required: true, description: 'The first day it holds no more.' }),
    changeReason: t.string({ required: true, description: 'Why it ends, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  recordEndorsement: t.prismaField({
    type: EndorsementSpellType,
    authScopes: { task: 'EDIT_PEOPLE' },
    args: {
      input: t.arg({ type: RecordEndorsementInputType, required: true, description: 'The endorsement.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Records the Party’s endorsement of a person. SUPPORTED is public only with a public source or consent (R16).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { person, candidacy, localParty, to, consentedOn, sources, ...rest } = input;
      const endorsement = {
        ...rest,
        personId: parseReferenceId('Person', person),
        candidacyId: candidacy ? parseReferenceId('Candidacy', candidacy) : null,
        localPartyId: localParty ? parseReferenceId('Organisation', localParty) : null,
        to: to ?? null,
        consentedOn: consentedOn ?? null,
        sources: sourcesOf(sources),
      };
      const { id } = await recordEndorsement(prisma, endorsement, requireEditor(context));
      return prisma.endorsement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  endEndorsement: t.prismaField({
    type: EndorsementSpellType,
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: EndEndorsementInputType, required: true, description: 'The end.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Ends an endorsement. What it was before that day stays in the record (R9).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { endorsement, ...rest } = input;
      const end = { ...rest, id: parseReferenceId('Endorsement', endorsement) };
      const { id } = await endEndorsement(prisma, end, requireEditor(context));
      return prisma.endorsement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
