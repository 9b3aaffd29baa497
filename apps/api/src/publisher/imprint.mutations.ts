import { promoterKind } from '@wheatsheaf/schema/vocabulary/promoter-kind.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { NationType } from '../places/area.graphql.ts';
import { endImprint } from './end-imprint.ts';
import { setImprint } from './set-imprint.ts';

const PromoterKindType = vocabularyEnum('PromoterKind', 'What a promoter is.', promoterKind);

builder.prismaNode('Imprint', {
  id: { field: 'id', description: 'Opaque id, `imp_…`.' },
  description: 'Who promotes what is shown of a local party, in a nation or at an election, for a period.',
  fields: (t) => ({
    promoterKind: t.field({
      type: PromoterKindType,
      description: 'Whether the promoter is a person or an organisation.',
      resolve: (imprint) => imprint.promoterKind,
    }),
    promoterName: t.exposeString('promoterName', { description: 'The promoter.' }),
    addressEn: t.exposeString('addressEn', { description: 'Their address.' }),
    addressCy: t.exposeString('addressCy', {
      nullable: true,
      description: 'Their address in Welsh. Null where it is the same.',
    }),
    onBehalfOfEn: t.exposeString('onBehalfOfEn', {
      nullable: true,
      description: 'For whom they publish, in English. Null for themselves.',
    }),
    onBehalfOfCy: t.exposeString('onBehalfOfCy', {
      nullable: true,
      description: 'For whom they publish, in Welsh. Null where the English words serve, or for themselves.',
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day it is in force.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The first day it is no more in force. Null where no end is known.',
    }),
    version: t.exposeInt('version', { description: 'The version an edit must name (R8).' }),
  }),
});

builder.prismaObjectField(OrganisationType, 'imprints', (t) =>
  t.relation('imprints', {
    subGraphs: ['Admin'],
    description: 'The imprints of a local party, the latest first.',
    query: { where: { scope: 'PARTY' }, orderBy: { from: 'desc' } },
  }),
);

const SetImprintInputType = builder.inputType('SetImprintInput', {
  description: 'An imprint for a period: of one local party, one nation or one election.',
  fields: (t) => ({
    localParty: t.id({ description: 'The local party, `org_…`, where it speaks for one.' }),
    nation: t.field({
      type: NationType,
      description: 'The nation, where it speaks for what is shown about one.',
    }),
    election: t.string({
      description:
        'The Democracy Club id of the election, such as `local.derby.2027-05-06`, where it speaks for what is shown about one.',
    }),
    promoterKind: t.field({
      type: PromoterKindType,
      required: true,
      description: 'A person or an organisation.',
    }),
    promoterName: t.string({ required: true, description: 'The promoter.' }),
    addressEn: t.string({ required: true, description: 'An office or PO Box, on one line.' }),
    addressCy: t.string({ description: 'The address in Welsh, where it differs.' }),
    onBehalfOfEn: t.string({ description: 'For whom they publish, in English, where it is somebody else.' }),
    onBehalfOfCy: t.string({ description: 'For whom they publish, in Welsh, where it is somebody else.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day it is in force.' }),
    to: t.field({ type: 'Date', description: 'The first day it is no more in force, where known.' }),
    changeReason: t.string({ required: true, description: 'Why you set it, for the history.' }),
  }),
});

builder.mutationField('setImprint', (t) =>
  t.prismaField({
    type: 'Imprint',
    authScopes: { task: 'SET_IMPRINTS' },
    args: { input: t.arg({ type: SetImprintInputType, required: true, description: 'The imprint.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Gives a local party, a nation or an election an imprint for a period in which it has none (R13).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { localParty, nation, election, addressCy, onBehalfOfEn, onBehalfOfCy, to, ...rest } = input;
      const imprint = {
        ...rest,
        localPartyId: localParty ? parseReferenceId('Organisation', localParty) : null,
        nation: nation ?? null,
        election: election ?? null,
        addressCy: addressCy ?? null,
        onBehalfOfEn: onBehalfOfEn ?? null,
        onBehalfOfCy: onBehalfOfCy ?? null,
        to: to ?? null,
      };
      const { id } = await setImprint(prisma, imprint, requireEditor(context));
      return prisma.imprint.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const EndImprintInputType = builder.inputType('EndImprintInput', {
  description: 'The end of an imprint.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The imprint, `imp_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    to: t.field({ type: 'Date', required: true, description: 'The first day it is no more in force.' }),
    changeReason: t.string({ required: true, description: 'Why it ends, for the history.' }),
  }),
});

builder.mutationField('endImprint', (t) =>
  t.prismaField({
    type: 'Imprint',
    authScopes: { task: 'SET_IMPRINTS' },
    args: { input: t.arg({ type: EndImprintInputType, required: true, description: 'The end.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Ends an imprint; the next nearest, at last the publisher’s alone, stands in its place (R13).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const end = { ...input, id: parseReferenceId('Imprint', input.id) };
      const { id } = await endImprint(prisma, end, requireEditor(context));
      return prisma.imprint.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
