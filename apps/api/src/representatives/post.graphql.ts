import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { askedDayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const OfficeRoleType = vocabularyEnum('OfficeRole', 'The role of an office.', officeRole);

export const PostType = builder.prismaNode('Post', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `pos_…`.' },
  description: 'An office that can be held: a role at a body, for an area, with its number of seats.',
  fields: (t) => ({
    role: t.field({ type: OfficeRoleType, description: 'The role.', resolve: (post) => post.role }),
    label: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title, such as "Councillor"; its own name where it has one.',
      resolve: (post, { lang }) =>
        findLocalised(post.labelEn, post.labelCy, lang) ?? {
          text: officeRole[post.role][lang === 'CY' ? 'cy' : 'en'],
          lang,
        },
    }),
    organisation: t.field({
      type: OrganisationType,
      description: 'The body it belongs to, on the day the office was asked for.',
      select: (_args, _context, nestedSelection) => ({ organisation: nestedSelection(true) }),
      resolve: (post) => onDay(post.organisation, askedDayOf(post)),
    }),
    area: t.relation('area', {
      nullable: true,
      description: 'The area its holder represents. Null where that is the whole body.',
    }),
    seats: t.exposeInt('seats', { description: 'How many hold it at once.' }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day it exists. Null where that is before this record, or not known.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The day it ceased, as by a boundary change. Null while it exists.',
    }),
  }),
});
