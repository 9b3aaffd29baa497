import { editorRole } from '@wheatsheaf/schema/vocabulary/editor-role.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import type { Viewer } from './viewer.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { formatJoinLink, inviteEditor } from './invitation.ts';
import { mayDo, TASKS, type Task } from './permissions.ts';

const EditorRoleType = vocabularyEnum('EditorRole', 'What an editor may do.', editorRole);

const TaskType = builder.enumType('Task', {
  description: 'Something an editor may be allowed to do.',
  values: {
    READ_DRAFTS: { description: 'Read what is not published.' },
    MERGE_PEOPLE: { description: 'Join two entries of one person.' },
    HIDE_PEOPLE: { description: 'Take a person out of every public path, and show them again.' },
    EDIT_PEOPLE: { description: 'Edit people’s public entries.' },
    EDIT_HOLDINGS: { description: 'Record who holds which office.' },
    EDIT_MANIFESTOS: { description: 'Make and edit manifestos, load their text, add pledges.' },
    RATE_PLEDGES: { description: 'Rate and edit pledges.' },
    CONFIRM_RATINGS: { description: 'Publish a rating as its second person.' },
    EDIT_LIBRARY: { description: 'Write and publish model pledges.' },
    EDIT_CAMPAIGNS: { description: 'Edit campaigns and record how far they have come.' },
    RECORD_ADOPTIONS: { description: 'Record what councils did about campaigns.' },
    EDIT_EVENTS: { description: 'Write, publish and withdraw events.' },
    SET_IMPRINTS: { description: 'Set and end imprints of local parties, nations and elections.' },
    EDIT_PLATFORMS: { description: 'Edit national platforms and aims.' },
    REVIEW_IMPORTS: {
      description:
        'Decide what imports propose and could not tell, such as what an unknown party means (R12).',
    },
    MODERATE_CHALLENGES: { description: 'Make readers’ challenges public, or turn them down.' },
    ANSWER_CHALLENGES: { description: 'Answer readers’ challenges in public.' },
    INVITE_EDITORS: { description: 'Invite other editors.' },
    REDACT: { description: 'Remove texts from logs and history for good, with a visible tombstone (R18).' },
  } satisfies Record<Task, { description: string }>,
});

const EditorType = builder.objectRef<Extract<Viewer, { kind: 'editor' }>>('Editor').implement({
  description: 'The signed-in editor.',
  fields: (t) => ({
    name: t.string({
      description: 'Their name.',
      resolve: async ({ userId }, _args, context) =>
        (await prismaOf(context).user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } }))
          .name,
    }),
    role: t.field({ type: EditorRoleType, description: 'Their role.', resolve: ({ role }) => role }),
    tasks: t.field({
      type: [TaskType],
      description: 'What they may do.',
      resolve: (editor) => TASKS.filter((task) => mayDo(editor, task)),
    }),
    grants: t.prismaField({
      type: ['Organisation'],
      description:
        'The councils and local parties whose records a local editor may write. Empty for every other role, which knows no such limit.',
      resolve: (query, { userId }, _args, context) =>
        prismaOf(context).organisation.findMany({
          ...query,
          where: { editorGrants: { some: { userId } } },
          orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
        }),
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    type: EditorType,
    nullable: true,
    subGraphs: ['Admin'],
    description: 'The signed-in editor. Null for nobody.',
    resolve: (_root, _args, { viewer }) => (viewer.kind === 'editor' ? viewer : null),
  }),
);

const InvitedType = builder.objectRef<{ link: string; isSent: boolean }>('Invited').implement({
  description: 'A one-time link, shown once.',
  fields: (t) => ({
    link: t.exposeString('link', { description: 'The link, valid for seven days.' }),
    isSent: t.exposeBoolean('isSent', {
      description: 'It was mailed to the address given. False: hand it on yourself.',
    }),
  }),
});

builder.mutationField('inviteEditor', (t) =>
  t.field({
    type: InvitedType,
    authScopes: { task: 'INVITE_EDITORS' },
    args: {
      role: t.arg({ type: EditorRoleType, required: true, description: 'The role the new editor gets.' }),
      organisations: t.arg.idList({
        description:
          'Of a local editor, at least one: the councils and local parties whose records they may write, `org_…`. Left out for other roles.',
      }),
      email: t.arg.string({ description: 'Where to mail the link, if this server sends mail.' }),
    },
    errors: { types: [InputRefusedError, RecordNotFoundError] },
    description: 'Makes a one-time link by which somebody becomes an editor.',
    resolve: async (_root, { role, organisations, email }, context) => {
      const grantIds = (organisations ?? []).map((id) => parseReferenceId('Organisation', String(id)));
      const token = await inviteEditor(prismaOf(context), role, { grantIds });
      const link = formatJoinLink(context.publisher.publicUrl, token);
      return {
        link,
        isSent: email && context.sendInvitation ? await context.sendInvitation(email, link) : false,
      };
    },
  }),
);
