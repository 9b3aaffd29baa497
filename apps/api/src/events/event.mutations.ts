import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { createEvent } from './create-event.ts';
import { editEvent } from './edit-event.ts';
import { EventKindType, VenueKindType } from './event.graphql.ts';
import { publishEvent } from './publish-event.ts';
import { withdrawEvent } from './withdraw-event.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

function textFields(t: InputFields) {
  return {
    titleEn: t.string({ description: 'Title in English. One language is enough.' }),
    titleCy: t.string({ description: 'Title in Welsh. One language is enough.' }),
    descriptionEn: t.string({ description: 'What it is about, in English.' }),
    descriptionCy: t.string({ description: 'What it is about, in Welsh.' }),
    startsPrecision: t.field({
      type: DatePrecisionType,
      description: 'How exactly the first day is known. Left out of a new event: to the day.',
    }),
    endsOn: t.field({ type: 'Date', description: 'The last day, where it is more than one.' }),
    venue: t.string({ description: 'Where it is. Never a private home.' }),
    venueKind: t.field({
      type: VenueKindType,
      description: 'What kind of place that is; needed wherever a venue is given.',
    }),
    url: t.string({ description: 'Where to read more, beginning with https://.' }),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  };
}

const CreateEventInputType = builder.inputType('CreateEventInput', {
  description: 'A new event, which begins as a draft.',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Its name in addresses: lower-case letters, digits, hyphens.',
    }),
    kind: t.field({ type: EventKindType, required: true, description: 'What kind it is.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    organisation: t.id({ description: 'The body that holds it, `org_…`.' }),
    campaign: t.id({ description: 'The campaign it is part of, `cam_…`.' }),
    ...textFields(t),
  }),
});

builder.mutationField('createEvent', (t) =>
  t.prismaField({
    type: 'Event',
    authScopes: { task: 'EDIT_EVENTS' },
    args: { input: t.arg({ type: CreateEventInputType, required: true, description: 'The event.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Writes a new event as a draft.',
    resolve: async (query, _root, { input }, context) => {
      const { slug, organisation, campaign, changeReason, kind, startsOn, ...rest } = input;
      const prisma = prismaOf(context);
      const event = {
        kind,
        startsOn,
        titleEn: rest.titleEn ?? null,
        titleCy: rest.titleCy ?? null,
        descriptionEn: rest.descriptionEn ?? null,
        descriptionCy: rest.descriptionCy ?? null,
        startsPrecision: rest.startsPrecision ?? ('DAY' as const),
        endsOn: rest.endsOn ?? null,
        venue: rest.venue ?? null,
        venueKind: rest.venueKind ?? null,
        url: rest.url ?? null,
      };
      const create = {
        slug,
        event,
        organisationId: organisation ? parseReferenceId('Organisation', organisation) : null,
        campaignId: campaign ? parseReferenceId('Campaign', campaign) : null,
        changeReason,
      };
      const { id } = await createEvent(prisma, create, requireEditor(context));
      return prisma.event.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const EditEventInputType = builder.inputType('EditEventInput', {
  description: 'Changes to an event. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The event, `evt_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    kind: t.field({ type: EventKindType, description: 'What kind it is.' }),
    startsOn: t.field({ type: 'Date', description: 'The first day.' }),
    namesPerson: namesPersonField(t),
    ...textFields(t),
  }),
});

builder.mutationField('editEvent', (t) =>
  t.prismaField({
    type: 'Event',
    authScopes: { task: 'EDIT_EVENTS' },
    args: { input: t.arg({ type: EditEventInputType, required: true, description: 'The changes.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description: 'Edits an event; one that is published changes for readers at once.',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, namesPerson, kind, startsOn, startsPrecision, ...rest } =
        input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Event', id),
        expectedVersion,
        changeReason,
        namesPerson,
        changes: {
          ...rest,
          kind: kind ?? undefined,
          startsOn: startsOn ?? undefined,
          startsPrecision: startsPrecision ?? undefined,
        },
      };
      const event = await editEvent(prisma, edit, requireEditor(context), context.today);
      return prisma.event.findUniqueOrThrow({ ...query, where: { id: event.id } });
    },
  }),
);

const PublishEventInputType = builder.inputType('PublishEventInput', {
  description: 'The publication of a draft event.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The event, `evt_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you publish it, for the history.' }),
  }),
});

builder.mutationField('publishEvent', (t) =>
  t.prismaField({
    type: 'Event',
    authScopes: { task: 'EDIT_EVENTS' },
    args: { input: t.arg({ type: PublishEventInputType, required: true, description: 'The publication.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Publishes a draft event; one that names somebody needs an editor who did not write it (R6).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const publication = { ...input, id: parseReferenceId('Event', input.id) };
      const { id } = await publishEvent(prisma, publication, requireEditor(context), context.today);
      return prisma.event.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const WithdrawEventInputType = builder.inputType('WithdrawEventInput', {
  description: 'The withdrawal of a published event, which is for good.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The event, `evt_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    reasonEn: t.string({
      description: 'Why, for readers, in plain English. One language is enough.',
    }),
    reasonCy: t.string({
      description: 'Why, for readers, in plain Welsh. One language is enough.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
  }),
});

builder.mutationField('withdrawEvent', (t) =>
  t.prismaField({
    type: 'Event',
    authScopes: { task: 'EDIT_EVENTS' },
    args: { input: t.arg({ type: WithdrawEventInputType, required: true, description: 'The withdrawal.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published event for good. Readers see it as withdrawn and calendars as cancelled (R7).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const withdrawal = {
        ...input,
        id: parseReferenceId('Event', input.id),
        reasonEn: input.reasonEn ?? null,
        reasonCy: input.reasonCy ?? null,
      };
      const { id } = await withdrawEvent(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.event.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
