import { formatGlobalId, parseGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { SuppressionReasonType } from '../redaction/redaction.mutations.ts';
import { canonicalJson } from './canonical-json.ts';

type HistoryEntry = {
  id: string;
  redactedAt: Date | null;
  redactionReason: SuppressionReason | null;
  noteRedactedAt: Date | null;
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
    id: t.id({
      description: 'Opaque id of this version, `rev_…`, to redact it by.',
      resolve: ({ id }) => formatGlobalId('Revision', id),
    }),
    redactedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its fields were removed for good (R18). Null where they were not.',
      resolve: (entry) => entry.redactedAt,
    }),
    redactionReason: t.field({
      type: SuppressionReasonType,
      nullable: true,
      description: 'Why they were removed. Null where they were not.',
      resolve: (entry) => entry.redactionReason,
    }),
    noteRedactedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When who made it and why were removed for good. Null where they were not.',
      resolve: (entry) => entry.noteRedactedAt,
    }),
    occurredAt: t.field({ type: 'DateTime', description: 'When.', resolve: (entry) => entry.occurredAt }),
    actorName: t.string({
      nullable: true,
      description: 'Who. Null for readers, the command line, the starter record, and where it was removed.',
      resolve: async ({ actorId }, _args, context) =>
        actorId === null
          ? null
          : ((await prismaOf(context).user.findUnique({ where: { id: actorId }, select: { name: true } }))
              ?.name ?? null),
    }),
    channel: t.exposeString('channel', {
      description: 'What wrote: admin, import, starter, sandbox, cli, job or reader.',
    }),
    reason: t.exposeString('reason', {
      description: 'Why, in the words of who wrote. Empty where it was removed.',
    }),
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
      const reasons = await findRedactionReasons(prismaOf(context), revisions);
      return revisions.map(({ changeSet, payload, id: revisionId }) => ({
        id: revisionId,
        redactedAt: payload?.redactedAt ?? null,
        redactionReason: reasons.get(revisionId) ?? null,
        noteRedactedAt: changeSet.noteRedactedAt,
        occurredAt: changeSet.occurredAt,
        actorId: changeSet.actorId,
        channel: changeSet.channel,
        reason: changeSet.reason,
        fields: changedFields(payload?.before, payload?.after),
      }));
    },
  }),
);

async function findRedactionReasons(
  prisma: PrismaClient,
  revisions: readonly { id: string; payload: { redactedAt: Date | null } | null }[],
): Promise<Map<string, SuppressionReason>> {
  const redacted = revisions.filter(({ payload }) => payload?.redactedAt).map(({ id }) => id);
  if (redacted.length === 0) return new Map();
  const redactions = await prisma.redaction.findMany({ where: { revisionIds: { hasSome: redacted } } });
  return new Map(redactions.flatMap(({ revisionIds, reason }) => revisionIds.map((id) => [id, reason])));
}

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
