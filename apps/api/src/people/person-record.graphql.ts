import { endorsementKind } from '@wheatsheaf/schema/vocabulary/endorsement-kind.ts';
import { askedDayOf, ofDay, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { onlyVisible } from '../editorial/publication.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { visibleEndorsement } from './endorsement-visibility.ts';
import { PersonType } from './person.graphql.ts';

const EndorsementKindType = vocabularyEnum(
  'EndorsementKind',
  'How the Co-operative Party stands by somebody; a joint label on a ballot paper is a standing and no row of these.',
  endorsementKind,
);

const EndorsementType = builder.prismaObject('Endorsement', {
  subGraphs: ['Public', 'Admin'],
  description: 'The Co-operative Party’s own word for a person, for a period, with its source.',
  fields: (t) => ({
    kind: t.field({ type: EndorsementKindType, description: 'Which kind.', resolve: ({ kind }) => kind }),
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The first day it no longer holds. Null while it does.',
    }),
    localParty: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The local party that gave it. Null where it was given nationally, or not recorded.',
      select: (_args, _context, nestedSelection) => ({ localParty: nestedSelection(true) }),
      resolve: (endorsement, _args, { viewer }) => {
        const party = onlyVisible(viewer, endorsement.localParty);
        return party && onDay(party, askedDayOf(endorsement));
      },
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: ({ sources }) => parseSources(sources),
    }),
  }),
});

builder.prismaObjectFields(PersonType, (t) => ({
  endorsements: t.field({
    type: [EndorsementType],
    subGraphs: ['Public', 'Admin'],
    description:
      'How the Co-operative Party endorsed them, newest first: on the day of the question around it; where it names none, ever. Not for whom they stood: that is `candidacies`.',
    select: (_args, { viewer }, nestedSelection) => ({
      endorsements: nestedSelection({
        where: visibleEndorsement(viewer),
        orderBy: [{ from: 'desc' as const }, { id: 'asc' as const }],
      }),
    }),
    resolve: (person) => ofDay(person.endorsements, askedDayOf(person)),
  }),
  candidacies: t.relation('candidacies', {
    subGraphs: ['Public', 'Admin'],
    description: 'For whom they stood, poll by poll, newest first: what each ballot paper said.',
    query: { orderBy: [{ ballot: { election: { pollingOn: 'desc' } } }, { id: 'asc' }] },
  }),
}));
