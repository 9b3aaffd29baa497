import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { OfficeRoleType } from '../representatives/post.graphql.ts';
import { ControlKindType } from './control.graphql.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { CoverageLevelType } from './coverage.graphql.ts';
import { OrganisationType } from './organisation.graphql.ts';
import { setControl } from './set-control.ts';
import { setCoverage } from './set-coverage.ts';
import { setLocalPartyAreas } from './set-local-party-areas.ts';

const ControlSpellInputType = builder.inputType('ControlSpellInput', {
  description: 'A spell in which a council was controlled in one way.',
  fields: (t) => ({
    kind: t.field({ type: ControlKindType, required: true, description: 'How it was controlled.' }),
    party: t.id({
      description: 'The party or group in control, `org_…`. Left out: none, or not in the record.',
    }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The first day it is so no more. Left out while it is.' }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'Where it comes from, at least one.',
    }),
  }),
});

const SetControlInputType = builder.inputType('SetControlInput', {
  description: 'All spells of control of a council; those not among them go.',
  fields: (t) => ({
    council: t.id({ required: true, description: 'The council, `org_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the council that was read (R8).' }),
    spells: t.field({
      type: [ControlSpellInputType],
      required: true,
      description: 'The spells, none overlapping.',
    }),
    changeReason: t.string({ required: true, description: 'Why you change them, for the history.' }),
  }),
});

const CoveredAreaInputType = builder.inputType('CoveredAreaInput', {
  description: 'An area that a local party covers for a time.',
  fields: (t) => ({
    area: t.id({ required: true, description: 'The area, `are_…`.' }),
    from: t.field({ type: 'Date', description: 'The first day. Left out: since before this record.' }),
    to: t.field({ type: 'Date', description: 'The first day it is so no more. Left out while it is.' }),
  }),
});

const SetLocalPartyAreasInputType = builder.inputType('SetLocalPartyAreasInput', {
  description: 'All areas that a local party covers or covered; those not among them go.',
  fields: (t) => ({
    localParty: t.id({ required: true, description: 'The local party, `org_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the local party that was read (R8).',
    }),
    areas: t.field({ type: [CoveredAreaInputType], required: true, description: 'The areas.' }),
    changeReason: t.string({ required: true, description: 'Why you change them, for the history.' }),
  }),
});

const SetCoverageInputType = builder.inputType('SetCoverageInput', {
  description: 'How much of a body’s holders of a role the record holds.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'The body, `org_…`.' }),
    role: t.field({ type: OfficeRoleType, required: true, description: 'The role.' }),
    expectedVersion: t.int({
      description: 'The version that was read (R8). Left out where nothing had been said yet.',
    }),
    level: t.field({ type: CoverageLevelType, required: true, description: 'How much.' }),
    asOf: t.field({
      type: 'Date',
      required: true,
      description: 'The day on which it was so; not in the future.',
    }),
    noteEn: t.string({ description: 'What is missing or how it was checked, in English.' }),
    noteCy: t.string({ description: 'What is missing or how it was checked, in Welsh.' }),
    namesPerson: namesPersonField(t),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'The list it was held against. A complete one needs it.',
    }),
    changeReason: t.string({ required: true, description: 'Why you say so, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  setControl: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: SetControlInputType, required: true, description: 'The spells.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Says anew who controlled a council when.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { council, spells, ...rest } = input;
      const control = {
        ...rest,
        councilId: parseReferenceId('Organisation', council),
        spells: spells.map(({ kind, party, from, to, sources }) => ({
          kind,
          from,
          to: to ?? null,
          partyId: party ? parseReferenceId('Organisation', party) : null,
          sources: sourcesOf(sources),
        })),
      };
      const { id } = await setControl(prisma, control, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  setLocalPartyAreas: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: SetLocalPartyAreasInputType, required: true, description: 'The areas.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Says anew which areas a local party covers, and so who its representatives are.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { localParty, areas, ...rest } = input;
      const covered = {
        ...rest,
        localPartyId: parseReferenceId('Organisation', localParty),
        areas: areas.map(({ area, from, to }) => ({
          areaId: parseReferenceId('Area', area),
          from: from ?? null,
          to: to ?? null,
        })),
      };
      const { id } = await setLocalPartyAreas(prisma, covered, requireEditor(context));
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  setCoverage: t.prismaField({
    type: OrganisationType,
    authScopes: { task: 'EDIT_HOLDINGS' },
    args: { input: t.arg({ type: SetCoverageInputType, required: true, description: 'How much, of what.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Says how much of a body’s holders of a role the record holds (R17). COMPLETE is refused while a seat is neither held nor vacant on that day; a note that names somebody waits for a second person (R6).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { organisation, asOf, sources, noteEn, noteCy, expectedVersion, ...rest } = input;
      const coverage = {
        ...rest,
        organisationId: parseReferenceId('Organisation', organisation),
        expectedVersion: expectedVersion ?? null,
        asOfOn: asOf,
        noteEn: noteEn?.trim() || null,
        noteCy: noteCy?.trim() || null,
        sources: sourcesOf(sources),
      };
      const { organisationId } = await setCoverage(prisma, coverage, requireEditor(context), context.today);
      return prisma.organisation.findUniqueOrThrow({ ...query, where: { id: organisationId } });
    },
  }),
}));
