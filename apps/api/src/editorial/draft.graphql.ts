import { draftState } from '@wheatsheaf/schema/vocabulary/draft-state.ts';
import { z } from 'zod';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

const DraftStateType = vocabularyEnum('DraftState', 'How far a draft has come.', draftState);

/** As much of a patch as a reviewer is shown beside the record. */
const shownPatch = z.object({ status: z.string().optional(), summaryEn: z.string().nullish(), summaryCy: z.string().nullish() });

export const DraftType = builder.prismaNode('Draft', {
  id: { field: 'id', description: 'Opaque id, `drf_…`.' },
  description: 'A change not yet published, with its review.',
  fields: (t) => ({
    state: t.field({ type: DraftStateType, description: 'How far it has come.', resolve: (draft) => draft.state }),
    useCase: t.exposeString('useCase', { description: 'What publishes it, such as `recordPledgeStatus`.' }),
    status: t.string({
      nullable: true,
      description: 'The status it would set. Null for a draft that sets none.',
      resolve: (draft) => shownPatch.parse(draft.patch).status ?? null,
    }),
    summary: t.string({
      nullable: true,
      description: 'The public summary it would publish, in the language it was written in. Null where it has none.',
      resolve: (draft) => {
        const { summaryEn, summaryCy } = shownPatch.parse(draft.patch);
        return summaryEn ?? summaryCy ?? null;
      },
    }),
    pledge: t.prismaField({
      type: 'Pledge',
      nullable: true,
      description: 'The pledge it is about. Null for a draft of another record.',
      resolve: (query, draft, _args, context) =>
        draft.recordType === 'Pledge' && draft.recordId !== null
          ? prismaOf(context).pledge.findUnique({ ...query, where: { id: draft.recordId } })
          : null,
    }),
    authorName: t.string({
      nullable: true,
      description: 'Who wrote it. Null when the account is gone.',
      resolve: async (draft, _args, context) =>
        (await prismaOf(context).user.findUnique({ where: { id: draft.authorId }, select: { name: true } }))?.name ?? null,
    }),
    isMine: t.boolean({
      description: 'You wrote it, so somebody else must confirm it.',
      resolve: (draft, _args, { viewer }) => viewer.kind === 'editor' && viewer.userId === draft.authorId,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    version: t.exposeInt('version', { description: 'The version a decision must name (R8).' }),
  }),
});
