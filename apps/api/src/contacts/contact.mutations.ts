import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { ContactKindType, ContactPurposeType } from '../people/person.graphql.ts';
import { removeContactPoint } from './remove-contact-point.ts';
import { setContactPoint } from './set-contact-point.ts';

builder.prismaObjectFields('ContactPoint', (t) => ({
  id: t.field({
    type: 'ID',
    subGraphs: ['Admin'],
    description: 'Opaque id, `con_…`.',
    resolve: ({ id }) => formatGlobalId('ContactPoint', id),
  }),
  version: t.exposeInt('version', {
    subGraphs: ['Admin'],
    description: 'The version an edit must name (R8).',
  }),
}));

const SetContactPointInputType = builder.inputType('SetContactPointInput', {
  description: 'A public way to reach a representative or body.',
  fields: (t) => ({
    contact: t.id({ description: 'The contact that is changed, `con_…`. Left out: a new one.' }),
    expectedVersion: t.int({ description: 'The version of it that was read (R8); needed with `contact`.' }),
    person: t.id({ description: 'Whom it reaches, `per_…`: somebody in office today.' }),
    organisation: t.id({ description: 'Or which body, `org_…`.' }),
    kind: t.field({ type: ContactKindType, required: true, description: 'What kind it is.' }),
    purpose: t.field({ type: ContactPurposeType, required: true, description: 'What it is for.' }),
    value: t.string({ required: true, description: 'The address, number or link itself, on one line.' }),
    isOffice: t.boolean({
      required: true,
      defaultValue: false,
      description: 'A postal address is an office or PO Box. A home address is never kept.',
    }),
    checkedOn: t.field({ type: 'Date', required: true, description: 'The day somebody looked.' }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'The public page that gives it, at least one.',
    }),
    changeReason: t.string({ required: true, description: 'Why you set it, for the history.' }),
  }),
});

const RemoveContactPointInputType = builder.inputType('RemoveContactPointInput', {
  description: 'A contact that goes.',
  fields: (t) => ({
    contact: t.id({ required: true, description: 'The contact, `con_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    changeReason: t.string({ required: true, description: 'Why it goes, for the history.' }),
  }),
});

const RemovedContactPointType = builder.objectRef<{ id: string }>('RemovedContactPoint').implement({
  description: 'A contact that was removed.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'The id it had.',
      resolve: ({ id }) => formatGlobalId('ContactPoint', id),
    }),
  }),
});

builder.mutationFields((t) => ({
  setContactPoint: t.prismaField({
    type: 'ContactPoint',
    authScopes: { task: 'EDIT_PEOPLE' },
    args: { input: t.arg({ type: SetContactPointInputType, required: true, description: 'The contact.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Sets a public way to reach a representative or body, with the page that publishes it. None is kept of candidates, and no home address (R18).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { contact, expectedVersion, person, organisation, sources, ...rest } = input;
      const set = {
        ...rest,
        existing: contact
          ? { id: parseReferenceId('ContactPoint', contact), expectedVersion: known(expectedVersion) }
          : null,
        personId: person ? parseReferenceId('Person', person) : null,
        organisationId: organisation ? parseReferenceId('Organisation', organisation) : null,
        sources: sourcesOf(sources),
      };
      const { id } = await setContactPoint(prisma, set, requireEditor(context), context.today);
      return prisma.contactPoint.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  removeContactPoint: t.field({
    type: RemovedContactPointType,
    authScopes: { task: 'EDIT_PEOPLE' },
    args: {
      input: t.arg({ type: RemoveContactPointInputType, required: true, description: 'Which, and why.' }),
    },
    errors: { types: EDIT_ERRORS },
    description: 'Removes a contact from the record. Out of the history `redactHistory` takes it (R18).',
    resolve: (_root, { input }, context) => {
      const { contact, expectedVersion, changeReason } = input;
      const id = parseReferenceId('ContactPoint', contact);
      return removeContactPoint(
        prismaOf(context),
        { id, expectedVersion, changeReason },
        requireEditor(context),
      );
    },
  }),
}));

function known(expectedVersion: number | null | undefined): number {
  if (typeof expectedVersion !== 'number')
    throw new InvalidInputError('Name the version of the contact that you read.');
  return expectedVersion;
}
