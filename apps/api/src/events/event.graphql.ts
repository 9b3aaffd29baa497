import { eventKind } from '@wheatsheaf/schema/vocabulary/event-kind.ts';
import { venueKind } from '@wheatsheaf/schema/vocabulary/venue-kind.ts';
import { PartialDateType } from '../calendar/partial-date.graphql.ts';
import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { PublicationStateType } from '../people/person.graphql.ts';
import { WithdrawalType } from '../pledges/pledge-corrections.graphql.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';

export const EventKindType = vocabularyEnum('EventKind', 'What kind of event it is.', eventKind);

export const VenueKindType = vocabularyEnum('VenueKind', 'What kind of place an event is at.', venueKind);

export const EventType = builder.prismaNode('Event', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `evt_…`.' },
  description: 'A conference, training, deadline … Never at a private home.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among events.' }),
    kind: t.field({ type: EventKindType, description: 'What kind it is.', resolve: (event) => event.kind }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title.',
      resolve: (event, { lang }) => localisedOr(event.titleEn, event.titleCy, lang, event.slug),
    }),
    description: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What it is about. Null where none is written.',
      resolve: (event, { lang }) => findLocalised(event.descriptionEn, event.descriptionCy, lang),
    }),
    startsOn: t.field({
      type: PartialDateType,
      description: 'The first day.',
      resolve: (event) => ({ on: event.startsOn, precision: event.startsPrecision }),
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day. Null for one day, or where unknown.',
    }),
    venue: t.exposeString('venue', { nullable: true, description: 'Where it is. Null where not recorded.' }),
    venueKind: t.field({
      type: VenueKindType,
      nullable: true,
      description: 'What kind of place that is; never a private home. Null where no venue is recorded.',
      resolve: (event) => event.venueKind,
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where to read more. Null where nowhere.' }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (event) => parseSources(event.sources),
    }),
    organisation: t.relation('organisation', {
      nullable: true,
      description: 'The body that holds it. Null where none is recorded.',
    }),
    campaign: t.relation('campaign', {
      nullable: true,
      description: 'The campaign it is part of. Null where it is part of none.',
    }),
    withdrawal: t.field({
      type: WithdrawalType,
      nullable: true,
      description: 'When and why it was withdrawn or called off. Null for one that stands.',
      resolve: (event, _args, context) => findWithdrawal(context, event),
    }),
    state: t.field({
      type: PublicationStateType,
      subGraphs: ['Admin'],
      description: 'Whether readers see it.',
      resolve: (event) => event.state,
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});
