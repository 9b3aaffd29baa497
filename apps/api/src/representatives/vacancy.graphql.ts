import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { askedDayOf, dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { heldOn } from './holding-filter.ts';
import { PostType } from './post.graphql.ts';

export const VacancyType = builder.prismaObject('Vacancy', {
  subGraphs: ['Public', 'Admin'],
  description: 'Seats of an office that nobody holds for a time.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      subGraphs: ['Admin'],
      description: 'Opaque id, `vac_…`.',
      resolve: ({ id }) => formatGlobalId('Vacancy', id),
    }),
    post: t.field({
      type: PostType,
      description: 'The office, on the day the vacancy was asked for.',
      select: (_args, _context, nestedSelection) => ({ post: nestedSelection(true) }),
      resolve: (vacancy) => onDay(vacancy.post, askedDayOf(vacancy)),
    }),
    seats: t.exposeInt('seats', { description: 'How many of its seats are empty.' }),
    from: t.expose('from', { type: 'Date', description: 'The first day they are empty.' }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why. Null where not recorded.',
      resolve: (vacancy, { lang }) => findLocalised(vacancy.reasonEn, vacancy.reasonCy, lang),
    }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      subGraphs: ['Admin'],
      description: 'The first day they are empty no more. Null while they are.',
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});

builder.prismaObjectField(OrganisationType, 'vacancies', (t) =>
  t.prismaField({
    type: [VacancyType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description: 'Offices of this body with empty seats on a day. A body that is not collected shows none.',
    resolve: async (query, body, { asOf }, context) => {
      const day = asOf ?? dayOf(body, context);
      const rows = await prismaOf(context).vacancy.findMany({
        ...query,
        where: { post: { organisationId: body.id }, ...heldOn(day) },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => onDay(row, asOf ?? askedDayOf(body)));
    },
  }),
);

builder.prismaObjectFields(PostType, (t) => ({
  holders: t.relation('holdings', {
    subGraphs: ['Admin'],
    description: 'Who holds this office now, or will, the longest first.',
    query: (_args, { today }) => ({
      where: { OR: [{ to: null }, { to: { gt: today } }] },
      orderBy: [{ from: 'asc' as const }, { id: 'asc' as const }],
    }),
  }),
  vacancies: t.relation('vacancies', {
    subGraphs: ['Admin'],
    description: 'Its seats that are vacant now, or will be, in the order of their first days.',
    query: (_args, { today }) => ({
      where: { OR: [{ to: null }, { to: { gt: today } }] },
      orderBy: [{ from: 'asc' as const }, { id: 'asc' as const }],
    }),
  }),
  version: t.exposeInt('version', {
    subGraphs: ['Admin'],
    description: 'The version an edit must name (R8).',
  }),
}));
