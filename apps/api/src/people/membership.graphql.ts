import { membershipRole } from '@wheatsheaf/schema/vocabulary/membership-role.ts';
import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { inSpellOn } from '../calendar/open-spell.ts';
import { askedDayOf, ofDay, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { findLocalised } from '../language/localised.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { visibleMembership } from './membership-visibility.ts';
import { PersonType } from './person.graphql.ts';

export const MembershipRoleType = vocabularyEnum(
  'MembershipRole',
  'What somebody is in a party, group, council or committee.',
  membershipRole,
);

export const MembershipType = builder.prismaNode('Membership', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `mem_…`.' },
  description:
    'A person’s place in a body for a time: party, group, leader, portfolio, chair, whip. Joining the Co-operative Party is a further one, never a change of party.',
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'Who; below it, on the day the membership was asked for.',
      select: (_args, _context, nestedSelection) => ({ person: nestedSelection(true) }),
      resolve: (membership) => onDay(membership.person, askedDayOf(membership)),
    }),
    organisation: t.field({
      type: OrganisationType,
      description: 'In which body; below it, on the day the membership was asked for.',
      select: (_args, _context, nestedSelection) => ({ organisation: nestedSelection(true) }),
      resolve: (membership) => onDay(membership.organisation, askedDayOf(membership)),
    }),
    role: t.field({
      type: MembershipRoleType,
      description: 'As what.',
      resolve: (membership) => membership.role,
    }),
    portfolio: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The portfolio or committee. Null where the role has none, or none is recorded.',
      resolve: ({ portfolioEn, portfolioCy }, { lang }) => findLocalised(portfolioEn, portfolioCy, lang),
    }),
    startedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'The first day. Null where not recorded.',
      resolve: ({ from, fromPrecision }) => findPartialDate(from, fromPrecision),
    }),
    endedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'The day it ended: the first day it was so no longer. Null while it is so.',
      resolve: ({ to, toPrecision }) => findPartialDate(to, toPrecision),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (membership) => parseSources(membership.sources),
    }),
  }),
});

builder.prismaObjectField(PersonType, 'memberships', (t) =>
  t.field({
    type: [MembershipType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those of this day. Left out: of the day of the question around it; where it names none, all there were.',
      }),
      roles: t.arg({ type: [MembershipRoleType], description: 'Only these roles. Left out: all.' }),
    },
    description:
      'Their affiliation and other places in parties, groups and councils, newest first. For whom they stood is their candidacies’ standing, which this never rewrites.',
    select: ({ asOf, roles }, { viewer }, nestedSelection) => ({
      memberships: nestedSelection({
        where: {
          ...visibleMembership(viewer),
          ...(asOf && inSpellOn(asOf)),
          ...(roles && { role: { in: roles } }),
        },
        orderBy: [{ from: { sort: 'desc' as const, nulls: 'last' as const } }, { id: 'asc' as const }],
      }),
    }),
    resolve: (person, { asOf }) => ofDay(person.memberships, asOf ?? askedDayOf(person)),
  }),
);
