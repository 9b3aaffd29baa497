import { DraftType } from '../editorial/draft.graphql.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import type { StatusReason } from '../generated/prisma/enums.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import type { RecordedStatus } from './publish-or-hold.ts';
import type { EvidenceInput } from './status-rules.ts';
import { EvidenceTypeType, StatusReasonType, StatusUpdateType } from './status-update.graphql.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

export const EvidenceInputType = builder.inputType('EvidenceInput', {
  description:
    'A source. One that is not online needs its publisher and title; a search record says what (title), where (publisher) and when (accessedOn).',
  fields: (t) => ({
    type: t.field({ type: EvidenceTypeType, required: true, description: 'What kind of source it is.' }),
    url: t.string({ description: 'Where it can be read, http or https.' }),
    publisher: t.string({ description: 'Who published it; for a search record, where was searched.' }),
    title: t.string({ description: 'Its title; for a search record, what was searched for.' }),
    isPartyOwn: t.boolean({
      defaultValue: false,
      required: true,
      description: 'It is the party’s own, such as a press release of the council it runs.',
    }),
    publishedOn: t.field({ type: 'Date', description: 'The day it came out.' }),
    accessedOn: t.field({ type: 'Date', description: 'The day it was read.' }),
    page: t.string({ description: 'The page or paragraph.' }),
    quote: t.string({ description: 'The words relied on.' }),
  }),
});

/** Which pledge, as read: the first fields of every input about one. */
export const pledgeFields = (t: InputFields) => ({
  pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
});

/** The public sentence of an update. */
export const summaryFields = (t: InputFields) => ({
  summaryEn: t.string({ description: 'What happened, in plain English. One language is enough.' }),
  summaryCy: t.string({ description: 'What happened, in plain Welsh. One language is enough.' }),
});

export const reasonField = (t: InputFields) => ({
  reason: t.field({
    type: StatusReasonType,
    description: 'Why; needed for a pledge that stalled or was not delivered.',
  }),
});

/** What the author says beside an update. */
export const authorFields = (t: InputFields) => ({
  namesPerson: t.boolean({
    required: true,
    defaultValue: false,
    description: 'The public text names a person: a second person must publish it.',
  }),
  changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
});

export const RecordedStatusType = builder.objectRef<RecordedStatus>('RecordedStatus').implement({
  description:
    'What became of an update: it is published, or it waits for a second person. Exactly one is set.',
  fields: (t) => ({
    update: t.field({
      type: StatusUpdateType,
      nullable: true,
      description: 'The published update. Null while it waits.',
      resolve: (recorded) => recorded.update,
    }),
    draft: t.field({
      type: DraftType,
      nullable: true,
      description: 'What waits for a second person. Null once published.',
      resolve: (recorded) => recorded.draft,
    }),
  }),
});

type Stated = {
  summaryEn?: string | null | undefined;
  summaryCy?: string | null | undefined;
  reason?: StatusReason | null | undefined;
  evidence: readonly (typeof EvidenceInputType.$inferInput)[];
};

/** What an input says of a pledge: a field left out is null. */
export function parseStated({ summaryEn, summaryCy, reason, evidence }: Stated) {
  return {
    summaryEn: summaryEn ?? null,
    summaryCy: summaryCy ?? null,
    reason: reason ?? null,
    evidence: evidence.map(parseEvidence),
  };
}

/** Which pledge an input is about, and what its author says beside it. */
export function parseRead(input: {
  pledge: string;
  expectedVersion: number;
  namesPerson: boolean;
  changeReason: string;
}) {
  const { pledge, expectedVersion, namesPerson, changeReason } = input;
  return { pledgeId: parseReferenceId('Pledge', pledge), expectedVersion, namesPerson, changeReason };
}

function parseEvidence(source: typeof EvidenceInputType.$inferInput): EvidenceInput {
  return {
    type: source.type,
    url: source.url ?? null,
    publisher: source.publisher ?? null,
    title: source.title ?? null,
    isPartyOwn: source.isPartyOwn,
    publishedOn: source.publishedOn ?? null,
    accessedOn: source.accessedOn ?? null,
    page: source.page ?? null,
    quote: source.quote ?? null,
  };
}
