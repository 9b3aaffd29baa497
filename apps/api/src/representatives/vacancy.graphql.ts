import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { heldOn } from './holding-filter.ts';

const VacancyType = builder.prismaObject('Vacancy', {
  subGraphs: ['Public', 'Admin'],
  description: 'Seats of an office that nobody holds for a time.',
  fields: (t) => ({
    post: t.relation('post', { description: 'The office.' }),
    seats: t.exposeInt('seats', { description: 'How many of its seats are empty.' }),
    from: t.expose('from', { type: 'Date', description: 'The first day they are empty.' }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why. Null where not recorded.',
      resolve: (vacancy, { lang }) => findLocalised(vacancy.reasonEn, vacancy.reasonCy, lang),
    }),
  }),
});

builder.prismaObjectField(OrganisationType, 'vacancies', (t) =>
  t.prismaField({
    type: [VacancyType],
    subGraphs: ['Public', 'Admin'],
    args: { asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }) },
    description: 'Offices of this body with empty seats on a day. A body that is not collected shows none.',
    resolve: (query, body, { asOf }, context) =>
      prismaOf(context).vacancy.findMany({
        ...query,
        where: { post: { organisationId: body.id }, ...heldOn(asOf ?? context.today) },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      }),
  }),
);
