import { parseGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { canonicalJson } from './canonical-json.ts';

type HistoryEntry = {
  id: string;
  occurredAt: Date;
  actorId: string | null;
  channel: string;
  reason: string;
  fields: { field: string; before: string | null; after: string | null }[];
};

const FieldChangeType = builder.objectRef<HistoryEntry['fields'][number]>('FieldChange').implement({
  description: 'One field before and after a change.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the field.' }),
    before: t.exposeString('before', { nullable: true, description: 'Null where it was empty.' }),
    after: t.exposeString('after', { nullable: true, description: 'Null where it is empty.' }),
  }),
});

const HistoryEntryType = builder.objectRef<HistoryEntry>('HistoryEntry').implement({
  description: 'A change of a record: who, when, why, before and after.',
  fields: (t) => ({
    occurredAt: t.field({ type: 'DateTime', description: 'When.', resolve: (entry) => entry.occurredAt }),
    actorName: t.string({
      nullable: true,
      description: 'Who. Null for the command line and the starter record.',
      resolve: async ({ actorId }, _args, context) =>
        actorId === null
          ? null
          : ((await prismaOf(context).user.findUnique({ where: { id: actorId }, select: { name: true } }))
              ?.name ?? null),
    }),
    channel: t.exposeString('channel', {
      description: 'What wrote: admin, import, starter, sandbox, cli or job.',
    }),
    reason: t.exposeString('reason', { description: 'Why, in the words of who wrote.' }),
    fields: t.field({
      type: [FieldChangeType],
      description: 'What changed. Empty after an erasure.',
      resolve: (entry) => entry.fields,
    }),
  }),
});

builder.queryField('history', (t) =>
  t.field({
    type: [HistoryEntryType],
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: { id: t.arg.id({ required: true, description: 'Opaque id of the record.' }) },
    description: 'The last 50 changes of a record, newest first.',
    resolve: async (_root, { id }, context): Promise<HistoryEntry[]> => {
      const parsed = parseGlobalId(id);
      if (!parsed.ok) throw new InvalidInputError(parsed.message);
      const revisions = await prismaOf(context).revision.findMany({
        where: { recordType: parsed.value.type, recordId: parsed.value.uuid },
        orderBy: { changeSet: { sequence: 'desc' } },
        take: 50,
        include: { changeSet: true, payload: true },
      });
      return revisions.map(({ changeSet, payload, id: revisionId }) => ({
        id: revisionId,
        occurredAt: changeSet.occurredAt,
        actorId: changeSet.actorId,
        channel: changeSet.channel,
        reason: changeSet.reason,
        fields: changedFields(payload?.before, payload?.after),
      }));
    },
  }),
);

/** Fields the record keeps for itself, of no interest to a reader of its history. */
const OWN_FIELDS = new Set(['id', 'createdAt', 'updatedAt', 'version']);

function changedFields(before: unknown, after: unknown): HistoryEntry['fields'] {
  const [from, to] = [asFields(before), asFields(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !OWN_FIELDS.has(field))
    .map((field) => ({ field, before: shown(from[field]), after: shown(to[field]) }))
    .filter((change) => change.before !== change.after);
}

function asFields(payload: unknown): Record<string, unknown> {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? { ...payload } : {};
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}
