import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { MembershipType } from '../people/membership.graphql.ts';
import { PersonType } from '../people/person.graphql.ts';
import { changeAffiliation } from './change-affiliation.ts';
import { endRole } from './end-role.ts';
import { type GivenRole, giveRole } from './give-role.ts';
import { joinGroup } from './join-group.ts';
import { leaveGroup } from './leave-group.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const sourcesField = (t: InputFields) =>
  t.field({ type: [SourceInputType], required: true, description: 'Where it comes from, at least one.' });
const reasonField = (t: InputFields) =>
  t.string({ required: true, description: 'Why you record this, for the history.' });

const EndedSpellInputType = builder.inputType('EndedSpellInput', {
  description: 'A spell that ends.',
  fields: (t) => ({
    membership: t.id({ required: true, description: 'The spell, `mem_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    to: t.field({ type: 'Date', required: true, description: 'The first day it is so no more.' }),
  }),
});

const JoinedPartyInputType = builder.inputType('JoinedPartyInput', {
  description: 'A party that somebody joins.',
  fields: (t) => ({
    party: t.id({ required: true, description: 'The party, `org_…`.' }),
    from: t.field({ type: 'Date', description: 'The first day. Left out where not known.' }),
    fromPrecision: t.field({
      type: DatePrecisionType,
      required: true,
      defaultValue: 'DAY',
      description: 'How exactly it is known.',
    }),
    sources: sourcesField(t),
  }),
});

const ChangeAffiliationInputType = builder.inputType('ChangeAffiliationInput', {
  description: 'A change of the parties somebody is in.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who, `per_…`.' }),
    leaves: t.field({
      type: [EndedSpellInputType],
      required: true,
      defaultValue: [],
      description: 'Spells in parties that end.',
    }),
    joins: t.field({
      type: JoinedPartyInputType,
      description: 'The party they join. Left out: none; who has left all sits as an independent.',
    }),
    changeReason: reasonField(t),
  }),
});

const JoinGroupInputType = builder.inputType('JoinGroupInput', {
  description: 'Somebody who joins a group of the body they sit in.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who, `per_…`.' }),
    group: t.id({ required: true, description: 'The group, `org_…`.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    sources: sourcesField(t),
    changeReason: reasonField(t),
  }),
});

const EndSpellInputType = builder.inputType('EndSpellInput', {
  description: 'The end of somebody’s time in a group or role.',
  fields: (t) => ({
    membership: t.id({ required: true, description: 'The spell, `mem_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    to: t.field({ type: 'Date', required: true, description: 'The first day it is so no more.' }),
    changeReason: reasonField(t),
  }),
});

const GivenRoleType = builder.enumType('GivenRole', {
  description: 'What somebody can be in a body or group beside a member of it.',
  values: {
    LEADER: { description: 'Leads the council, group or party.' },
    DEPUTY_LEADER: { description: 'Deputy to the leader.' },
    PORTFOLIO_HOLDER: { description: 'A member of the executive with a portfolio.' },
    COMMITTEE_CHAIR: { description: 'Chairs a committee or panel.' },
    WHIP: { description: 'Whip of a group.' },
  } satisfies Record<GivenRole, { description: string }>,
});

const GiveRoleInputType = builder.inputType('GiveRoleInput', {
  description: 'A role that somebody takes in a body or group.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who, `per_…`.' }),
    organisation: t.id({ required: true, description: 'The council, legislature or group, `org_…`.' }),
    role: t.field({ type: GivenRoleType, required: true, description: 'The role.' }),
    portfolioEn: t.string({
      description: 'The portfolio or committee in English; a cabinet member or chair needs it.',
    }),
    portfolioCy: t.string({ description: 'The portfolio or committee in Welsh.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    sources: sourcesField(t),
    changeReason: reasonField(t),
  }),
});

const parseEnd = (input: typeof EndSpellInputType.$inferInput) => ({
  membershipId: parseReferenceId('Membership', input.membership),
  expectedVersion: input.expectedVersion,
  to: input.to,
  changeReason: input.changeReason,
});

builder.mutationFields((t) => ({
  changeAffiliation: t.prismaField({
    type: PersonType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: ChangeAffiliationInputType, required: true, description: 'The change.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Changes in which parties somebody is. Joining the Co-operative Party adds a spell and is no defection; what they stood for stays as printed (R11).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { person, leaves, joins, changeReason } = input;
      const personId = parseReferenceId('Person', person);
      const change = {
        personId,
        changeReason,
        leaves: leaves.map(({ membership, ...end }) => ({
          ...end,
          membershipId: parseReferenceId('Membership', membership),
        })),
        joins: joins
          ? {
              partyId: parseReferenceId('Organisation', joins.party),
              from: joins.from ?? null,
              fromPrecision: joins.fromPrecision,
              sources: sourcesOf(joins.sources),
            }
          : null,
      };
      await changeAffiliation(prisma, change, requireEditor(context));
      return prisma.person.findUniqueOrThrow({ ...query, where: { id: personId } });
    },
  }),
  joinGroup: t.prismaField({
    type: MembershipType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: {
      input: t.arg({ type: JoinGroupInputType, required: true, description: 'Who, and which group.' }),
    },
    errors: { types: EDIT_ERRORS },
    description: 'Somebody joins a group of the body they sit in. They may be in two, one inside the other.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { person, group, sources, ...rest } = input;
      const joined = {
        ...rest,
        personId: parseReferenceId('Person', person),
        groupId: parseReferenceId('Organisation', group),
        sources: sourcesOf(sources),
      };
      const { id } = await joinGroup(prisma, joined, requireEditor(context));
      return prisma.membership.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  leaveGroup: t.prismaField({
    type: MembershipType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EndSpellInputType, required: true, description: 'The end.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Somebody leaves a group, and with it their roles in it.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id } = await leaveGroup(prisma, parseEnd(input), requireEditor(context));
      return prisma.membership.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  giveRole: t.prismaField({
    type: MembershipType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: GiveRoleInputType, required: true, description: 'The role.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Somebody becomes leader, deputy, cabinet member, chair or whip.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { person, organisation, portfolioEn, portfolioCy, sources, ...rest } = input;
      const given = {
        ...rest,
        personId: parseReferenceId('Person', person),
        organisationId: parseReferenceId('Organisation', organisation),
        portfolioEn: portfolioEn?.trim() || null,
        portfolioCy: portfolioCy?.trim() || null,
        sources: sourcesOf(sources),
      };
      const { id } = await giveRole(prisma, given, requireEditor(context));
      return prisma.membership.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  endRole: t.prismaField({
    type: MembershipType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: EndSpellInputType, required: true, description: 'The end.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Ends a role: leader, deputy, cabinet member, chair or whip.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id } = await endRole(prisma, parseEnd(input), requireEditor(context));
      return prisma.membership.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
