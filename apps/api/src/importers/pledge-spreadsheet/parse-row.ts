import { parsePartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { wordingBasis } from '@wheatsheaf/schema/vocabulary/wording-basis.ts';
import type {
  DatePrecision,
  PledgeStrength,
  Testability,
  WordingBasis,
} from '../../generated/prisma/enums.ts';
import { findPledgeFault, type PledgeTexts } from '../../pledges/pledge-draft-rules.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { quoteCell } from '../row-error.ts';
import type { PledgeColumn } from './columns.ts';

/** What a row states of the pledge itself; null where its cell is blank, which states nothing. Days as YYYY-MM-DD. */
export type PledgeStatement = PledgeTexts & {
  reference: string;
  wordingBasis: WordingBasis;
  quotePage: number | null;
  strength: PledgeStrength;
  testability: Testability;
  successTestWrittenOn: string | null;
  dueOn: string | null;
  /** Null with `dueOn`. */
  duePrecision: DatePrecision | null;
};

/** A row of the spreadsheet. Other records are named as the cells name them. */
export type PledgeRow = Readonly<{
  line: number;
  manifesto: string;
  pledge: PledgeStatement;
  /** Slug or GSS code. */
  council: string | null;
  /** Null where the cell is blank. */
  themes: readonly string[] | null;
  modelPledge: string | null;
  /** Manifesto slug and reference. */
  adoptedFrom: string | null;
  paragraph: string | null;
  source: Readonly<{ url: string | null; publisher: string | null; retrievedOn: string | null }> | null;
}>;

/** @throws RowRefusal */
export function parsePledgeRow(cells: CsvCells, today: Date): PledgeRow {
  const due = cells.parsed('due_on', parsePartialDate, 'NOT_A_DAY');
  const pledge: PledgeStatement = {
    reference: cells.required('reference'),
    titleEn: cells.optional('title_en'),
    titleCy: cells.optional('title_cy'),
    wordingEn: cells.optional('wording_en'),
    wordingCy: cells.optional('wording_cy'),
    wordingBasis: code(cells, 'wording_basis', wordingBasis),
    quotePage: cells.count('quote_page'),
    strength: code(cells, 'strength', pledgeStrength),
    testability: code(cells, 'testability', testability),
    successTestEn: cells.optional('success_test_en'),
    successTestCy: cells.optional('success_test_cy'),
    successTestWrittenOn: optionalDay(cells, 'success_test_written_on'),
    dueOn: due?.firstDay ?? null,
    duePrecision: due?.precision ?? null,
    leadOfficeEn: cells.optional('lead_office_en'),
    leadOfficeCy: cells.optional('lead_office_cy'),
  };
  const writtenOn = pledge.successTestWrittenOn;
  const fault = findPledgeFault(
    { ...pledge, successTestWrittenOn: writtenOn === null ? null : new Date(`${writtenOn}T00:00:00Z`) },
    today,
  );
  if (fault) cells.refuse(columnOf(fault.field), 'NOT_MEANT', fault.message);
  const themes = cells.text('themes');
  return {
    line: cells.line,
    manifesto: cells.required('manifesto'),
    pledge,
    council: cells.optional('council'),
    themes:
      themes === '' ? null : [...new Set(themes.split(';').map((theme) => theme.trim()))].filter(Boolean),
    modelPledge: cells.optional('model_pledge'),
    adoptedFrom: cells.optional('adopted_from'),
    paragraph: cells.optional('paragraph'),
    source: parseSource(cells),
  };
}

function code<Word extends string>(
  cells: CsvCells,
  column: PledgeColumn,
  vocabulary: Readonly<Record<Word, unknown>>,
): Word {
  const written = cells.required(column);
  const word = written.toUpperCase().replaceAll(/[\s-]+/g, '_');
  if (Object.hasOwn(vocabulary, word)) return word as Word;
  return cells.refuse(
    column,
    'NOT_A_CODE',
    `${quoteCell(written)} is none of ${Object.keys(vocabulary).join(', ')}: write one of these.`,
  );
}

function optionalDay(cells: CsvCells, column: PledgeColumn): string | null {
  return cells.text(column) === '' ? null : cells.day(column);
}

function parseSource(cells: CsvCells): PledgeRow['source'] {
  const url = cells.optional('source_url');
  const publisher = cells.optional('source_publisher');
  const retrievedOn = optionalDay(cells, 'source_retrieved_on');
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    cells.refuse(
      'source_url',
      'NOT_AN_ADDRESS',
      'this is no web address: write it whole, with https:// in front.',
    );
  if (url !== null || publisher !== null) return { url, publisher, retrievedOn };
  if (retrievedOn !== null)
    cells.refuse(
      'source_url',
      'VALUE_MISSING',
      'there is a day on which a source was read and no source: fill it in.',
    );
  return null;
}

/** successTestEn → success_test_en. */
function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
