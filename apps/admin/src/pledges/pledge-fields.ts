import type { DatePrecision, EditPledgeInput } from '../generated/pledges/edit-pledge.ts';
import type { PledgeTextsQuery } from '../generated/pledges/pledge-texts.ts';
import { textOrNull } from '../ui/form/changes.ts';
import type { Submission } from '../ui/form/use-record-form.ts';
import { textIn } from '../ui/localised.tsx';

export type PledgeTexts = NonNullable<PledgeTextsQuery['pledge']>;

/** Texts of a pledge, in pairs: `titleEn`, `titleCy` … */
export const TEXT_FIELDS = [
  'titleEn',
  'titleCy',
  'wordingEn',
  'wordingCy',
  'successTestEn',
  'successTestCy',
  'leadOfficeEn',
  'leadOfficeCy',
] as const;
export type TextFieldName = (typeof TEXT_FIELDS)[number];

/** What the form holds: empty text for what the record has not. */
export type PledgeFields = Record<TextFieldName, string> & {
  /** YYYY-MM-DD, or empty where it names no date. */
  dueOn: string;
  duePrecision: DatePrecision;
  changeReason: string;
};

/** Frozen once published (R4); a translation that is missing may still be added. */
const FROZEN: readonly TextFieldName[] = [
  'titleEn',
  'titleCy',
  'wordingEn',
  'wordingCy',
  'successTestEn',
  'successTestCy',
];

export function fieldsOfPledge(pledge: PledgeTexts): PledgeFields {
  return {
    titleEn: textIn('EN', pledge.titleEn),
    titleCy: textIn('CY', pledge.titleCy),
    wordingEn: textIn('EN', pledge.wordingEn),
    wordingCy: textIn('CY', pledge.wordingCy),
    successTestEn: textIn('EN', pledge.successTestEn),
    successTestCy: textIn('CY', pledge.successTestCy),
    leadOfficeEn: textIn('EN', pledge.leadOfficeEn),
    leadOfficeCy: textIn('CY', pledge.leadOfficeCy),
    dueOn: pledge.dueOn?.on ?? '',
    duePrecision: pledge.dueOn?.precision ?? 'DAY',
    changeReason: '',
  };
}

/** Whether a text of this pledge can no longer be edited. */
export function isFrozen(pledge: PledgeTexts, field: TextFieldName): boolean {
  return pledge.state !== 'DRAFT' && FROZEN.includes(field) && fieldsOfPledge(pledge)[field] !== '';
}

/** Only what was changed is sent; a due date goes with how exactly it is known. */
export function editPledgeInput(
  id: string,
  { changed, values, expectedVersion }: Submission<PledgeFields>,
): EditPledgeInput {
  const texts = TEXT_FIELDS.flatMap((field) => {
    const text = changed[field];
    return text === undefined ? [] : [[field, textOrNull(text)] as const];
  });
  const isDueChanged = changed.dueOn !== undefined || changed.duePrecision !== undefined;
  const due =
    values.dueOn === '' ? { dueOn: null } : { dueOn: values.dueOn, duePrecision: values.duePrecision };
  return {
    id,
    expectedVersion,
    changeReason: values.changeReason,
    ...Object.fromEntries(texts),
    ...(isDueChanged && due),
  };
}
