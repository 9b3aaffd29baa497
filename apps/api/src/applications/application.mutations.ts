import { applicationState } from '@wheatsheaf/schema/vocabulary/application-state.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { RecordedEndorsementType } from '../endorsements/endorsement.mutations.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { ApplicationType } from './application.graphql.ts';
import { decideApplication } from './decide-application.ts';
import { recordApplication } from './record-application.ts';

const ApplicationDecisionType = builder.enumType('ApplicationDecision', {
  description: 'What becomes of an application.',
  values: {
    IN_REVIEW: { description: applicationState.IN_REVIEW.meaning },
    APPROVED: { description: applicationState.APPROVED.meaning },
    DECLINED: { description: applicationState.DECLINED.meaning },
    WITHDRAWN: { description: applicationState.WITHDRAWN.meaning },
  },
});

const RecordApplicationInputType = builder.inputType('RecordApplicationInput', {
  description: 'Somebody asking to stand.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who, `per_…`.' }),
    election: t.id({ description: 'The election, `ele_…`. Left out: the Parliamentary Panel.' }),
    localParty: t.id({ description: 'The local party it went to, `org_…`. Left out: the Party.' }),
    receivedOn: t.field({ type: 'Date', required: true, description: 'The day it came.' }),
    changeReason: t.string({ required: true, description: 'Why you record it, for the history.' }),
  }),
});

const ApprovalEndorsementInputType = builder.inputType('ApprovalEndorsementInput', {
  description: 'The endorsement that an approval becomes.',
  fields: (t) => ({
    kind: t.field({ type: RecordedEndorsementType, required: true, description: 'Which.' }),
    isPublic: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether readers see it. SUPPORTED needs the address of a public source, or `consentedOn` (R16).',
    }),
    consentedOn: t.field({ type: 'Date', description: 'The day they agreed to its being public.' }),
    sources: t.field({
      type: [SourceInputType],
      required: true,
      description: 'Where the decision is known from, such as minutes.',
    }),
  }),
});

const DecideApplicationInputType = builder.inputType('DecideApplicationInput', {
  description: 'How far an application has come.',
  fields: (t) => ({
    application: t.id({ required: true, description: 'The application, `app_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    decision: t.field({ type: ApplicationDecisionType, required: true, description: 'What becomes of it.' }),
    decidedOn: t.field({ type: 'Date', description: 'The day of the decision; none for IN_REVIEW.' }),
    endorsement: t.field({
      type: ApprovalEndorsementInputType,
      description: 'What an approval becomes; needed for APPROVED, and for nothing else.',
    }),
    changeReason: t.string({ required: true, description: 'Why, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  recordApplication: t.prismaField({
    type: ApplicationType,
    authScopes: { task: 'EDIT_PEOPLE' },
    args: {
      input: t.arg({ type: RecordApplicationInputType, required: true, description: 'The application.' }),
    },
    errors: { types: EDIT_ERRORS },
    description: 'Records that somebody asks to stand. No reader ever sees it.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const application = {
        personId: parseReferenceId('Person', input.person),
        electionId: input.election ? parseReferenceId('Election', input.election) : null,
        localPartyId: input.localParty ? parseReferenceId('Organisation', input.localParty) : null,
        receivedOn: input.receivedOn,
        changeReason: input.changeReason,
      };
      const { id } = await recordApplication(prisma, application, requireEditor(context), context.today);
      return prisma.application.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  decideApplication: t.prismaField({
    type: ApplicationType,
    authScopes: { task: 'EDIT_PEOPLE' },
    args: {
      input: t.arg({ type: DecideApplicationInputType, required: true, description: 'The decision.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Takes an application into review, approves, declines or withdraws it. An approval becomes an endorsement; one that is declined or withdrawn is deleted after twelve months (R18).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { application, endorsement, decidedOn, ...rest } = input;
      const decision = {
        ...rest,
        id: parseReferenceId('Application', application),
        decidedOn: decidedOn ?? null,
        endorsement: endorsement
          ? {
              kind: endorsement.kind,
              isPublic: endorsement.isPublic,
              consentedOn: endorsement.consentedOn ?? null,
              sources: sourcesOf(endorsement.sources),
            }
          : null,
      };
      const { id } = await decideApplication(prisma, decision, requireEditor(context), context.today);
      return prisma.application.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
