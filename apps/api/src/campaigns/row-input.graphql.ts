import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import {
  authorFields,
  EvidenceInputType,
  parseStated,
  summaryFields,
} from '../pledges/status-input.graphql.ts';
import type { AdoptionDetails } from './campaign-patch.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** What every row of a log says: the day, the public sentence, the sources, and why its author records it. */
export const rowFields = (t: InputFields) => ({
  effectiveOn: t.field({ type: 'Date', description: 'The day it took effect; not in the future.' }),
  ...summaryFields(t),
  evidence: t.field({
    type: [EvidenceInputType],
    required: true,
    description: 'The sources, at least one.',
  }),
  ...authorFields(t),
});

/** Which campaign, as read. */
export const campaignFields = (t: InputFields) => ({
  campaign: t.id({ required: true, description: 'The campaign, `cam_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the campaign that was read (R8).' }),
});

/** Which adoption, as read. */
export const adoptionFields = (t: InputFields) => ({
  adoption: t.id({ required: true, description: 'The council’s dealing, `ado_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the adoption that was read (R8).' }),
});

export const AdoptionDetailsInput = builder.inputType('AdoptionDetailsInput', {
  description:
    'What this decision of the council was, beside its state: every decision has its own. Of a correction a field left out stays as the row has it that is corrected, and null empties it.',
  fields: (t) => ({
    mover: t.id({ description: 'Who moved it, `per_…`. Naming people waits for a second person.' }),
    seconder: t.id({ description: 'Who seconded it, `per_…`.' }),
    meetingOn: t.field({ type: 'Date', description: 'The day of the meeting.' }),
    votesFor: t.int({ description: 'Votes for. Left out where nobody counted.' }),
    votesAgainst: t.int({ description: 'Votes against.' }),
    abstentions: t.int({ description: 'Abstentions.' }),
    amendedTextEn: t.string({
      description: 'The text that passed, in English; needed where it was amended.',
    }),
    amendedTextCy: t.string({ description: 'The text that passed, in Welsh.' }),
    reportDueOn: t.field({ type: 'Date', description: 'When the first report is due.' }),
  }),
});

type Row = Parameters<typeof parseStated>[0] & {
  effectiveOn?: Date | null | undefined;
  namesPerson: boolean;
  changeReason: string;
};

/** What a row says, as the use-cases take it: a field left out is null. */
export function parseRow(input: Row) {
  const { summaryEn, summaryCy, evidence } = parseStated(input);
  return {
    summaryEn,
    summaryCy,
    evidence,
    effectiveOn: input.effectiveOn ?? null,
    namesPerson: input.namesPerson,
    changeReason: input.changeReason,
  };
}

/** The facts given, each as the record holds it. */
export function parseDetails(
  input: typeof AdoptionDetailsInput.$inferInput | null | undefined,
): AdoptionDetails {
  const { mover, seconder, ...facts } = input ?? {};
  return {
    ...facts,
    moverId: mover && parseReferenceId('Person', mover),
    seconderId: seconder && parseReferenceId('Person', seconder),
  };
}
