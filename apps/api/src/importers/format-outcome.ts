import { importFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import { type FileOutcome, type ImportOutcome, totalOf } from './import-outcome.ts';

const ERRORS_SHOWN = 20;
const NOTES_SHOWN = 20;

/**
 * One line of JSON: `{format, rows, created, updated, unchanged, errors, applied}`, `notes` where there are any, and for several files
 * `files` beside the totals.
 */
export function formatOutcomeJson({ files, applied }: ImportOutcome): string {
  const { format, rows, created, updated, unchanged, errors, passedOver, notes } = totalOf(files);
  const total = {
    format,
    rows,
    created,
    updated,
    unchanged,
    ...(passedOver && { passedOver }),
    errors,
    ...(notes && { notes }),
    applied,
  };
  return JSON.stringify(files.length === 1 ? total : { ...total, files });
}

/** What happened in words, and what to do next. */
export function formatOutcomeText(outcome: ImportOutcome, isApplyAsked: boolean): string {
  return [...outcome.files.map(formatFile), formatNextStep(outcome, isApplyAsked)].join('\n');
}

function formatFile(outcome: FileOutcome): string {
  const { file, format, rows, created, updated, unchanged, passedOver, errors, notes = [] } = outcome;
  const number = (count: number) => count.toLocaleString('en-GB');
  const lines = [
    file,
    `  format     ${format === null ? 'not known' : importFormat[format].en}`,
    `  rows       ${number(rows)}`,
    `  created    ${number(created)}`,
    `  updated    ${number(updated)}`,
    `  unchanged  ${number(unchanged)}`,
    ...(passedOver ?? []).map((part) => `    of these passed over: ${number(part.rows)} (${part.reason})`),
    `  errors     ${number(errors.length)}`,
    ...errors.slice(0, ERRORS_SHOWN).map(({ code, message }) => `    ${message} [${code}]`),
  ];
  if (errors.length > ERRORS_SHOWN)
    lines.push(`    … and ${number(errors.length - ERRORS_SHOWN)} more: --json lists them all.`);
  lines.push(...notes.slice(0, NOTES_SHOWN).map(({ message }) => `  note: ${message}`));
  if (notes.length > NOTES_SHOWN)
    lines.push(`  … and ${number(notes.length - NOTES_SHOWN)} more notes: --json lists them all.`);
  return lines.join('\n');
}

function formatNextStep({ files, applied }: ImportOutcome, isApplyAsked: boolean): string {
  const { created, updated, errors } = totalOf(files);
  if (errors.length > 0) return 'Nothing was written. Put the errors right and import again.';
  const isNews = created + updated > 0;
  if (applied) return isNews ? 'Applied.' : 'Applied: the record said all of it already.';
  if (isApplyAsked) return 'Nothing was written.';
  return isNews
    ? 'This was a dry run: nothing was written. Add --apply to write it.'
    : 'This was a dry run: the record says all of it already.';
}
