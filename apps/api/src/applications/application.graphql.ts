import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { applicationState } from '@wheatsheaf/schema/vocabulary/application-state.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { adminPageType, pageArguments, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { requireEditor } from '../graphql/require-editor.ts';

/** An enum of the admin alone: no public coordinate of any kind tells of applications (R7). */
const ApplicationStateType = builder.enumType('ApplicationState', {
  subGraphs: ['Admin'],
  description: 'How far an application to stand has come.',
  values: {
    RECEIVED: { description: applicationState.RECEIVED.meaning },
    IN_REVIEW: { description: applicationState.IN_REVIEW.meaning },
    APPROVED: { description: applicationState.APPROVED.meaning },
    DECLINED: { description: applicationState.DECLINED.meaning },
    WITHDRAWN: { description: applicationState.WITHDRAWN.meaning },
  },
});

export const ApplicationType = builder.prismaObject('Application', {
  subGraphs: ['Admin'],
  description: 'Somebody asking to stand. INTERNAL: no public path shows it.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'Opaque id, `app_…`.',
      resolve: ({ id }) => formatGlobalId('Application', id),
    }),
    person: t.relation('person', { description: 'Who.' }),
    election: t.relation('election', {
      nullable: true,
      description: 'The election they would stand at. Null for the Parliamentary Panel.',
    }),
    localParty: t.relation('localParty', {
      nullable: true,
      description: 'The local party it went to. Null where the Party decides.',
    }),
    state: t.field({
      type: ApplicationStateType,
      description: 'How far it has come.',
      resolve: ({ state }) => state,
    }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'The day it came.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was decided. Null while it is not.',
    }),
    version: t.exposeInt('version', { description: 'The version an edit must name (R8).' }),
  }),
});

const ApplicationPage = adminPageType(
  'ApplicationPage',
  ApplicationType,
  'A page of applications, the oldest first.',
);

builder.queryField('applicationList', (t) =>
  t.field({
    type: ApplicationPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'EDIT_PEOPLE' },
    args: {
      ...pageArguments,
      states: t.arg({ type: [ApplicationStateType], description: 'Only those in these states.' }),
      election: t.arg.string({ description: 'Only those for one election, by its Democracy Club id.' }),
    },
    description:
      'Applications to stand, the oldest first. A local editor sees those to the local parties they are granted, and no others.',
    resolve: async (_root, args, context) => {
      const prisma = prismaOf(context);
      const { userId, role } = requireEditor(context);
      const where: Prisma.ApplicationWhereInput = {
        ...(args.states && { state: { in: args.states } }),
        ...(args.election && { election: { electionId: args.election } }),
        ...(role === 'LOCAL_EDITOR' && { localParty: { editorGrants: { some: { userId } } } }),
      };
      const [items, total] = await Promise.all([
        prisma.application.findMany({
          where,
          orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.application.count({ where }),
      ]);
      return { items, total };
    },
  }),
);
