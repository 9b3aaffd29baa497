import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about what removes texts for good. */
export const REDACTION_ACCESS: Record<string, { task: Task; ask: string }> = {
  'Mutation.redactHistory': {
    task: 'REDACT',
    ask: `mutation { redactHistory(input: { id: "${nobodys('Person')}", reason: OBJECTION, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.redactStatusUpdate': {
    task: 'REDACT',
    ask: `mutation { redactStatusUpdate(input: { update: "${nobodys('StatusUpdate')}", summary: true, reason: OBJECTION, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.redactText': {
    task: 'REDACT',
    ask: `mutation { redactText(input: { id: "${nobodys('Challenge')}", reason: OBJECTION, changeReason: "x" }) { __typename } }`,
  },
};
