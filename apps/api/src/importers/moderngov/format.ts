import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { ListedClaim } from '../council-lists/claims.ts';
import { creditCouncil, getCouncil } from '../council-lists/council-source.ts';
import { ListSurvey } from '../council-lists/list-survey.ts';
import { parseListedParty } from '../council-lists/listed-party.ts';
import { getListDay, readList } from '../council-lists/read-list.ts';
import { type ValueCells, valueCells } from '../csv/csv-cells.ts';
import type { ImportFormat, ImportOptions, ImportReading } from '../import-format.ts';
import { readListedName } from '../names/listed-name.ts';
import { placeRowError, quoteCell, rowError } from '../row-error.ts';
import { readInTwoPasses } from '../source-file/read-in-two-passes.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { type CouncillorElement, readCouncillors } from './read-councillors.ts';

/** What ModernGov writes for a day that nobody entered. */
const UNSPECIFIED = 'unspecified';

/** The answer of a council's own ModernGov service to `GetCouncillorsByWard`. It does not say which council it is of. */
export const moderngovFormat: ImportFormat = {
  code: 'MODERNGOV_XML',
  looksLike: 'ModernGov’s councillors are XML in councillorsbyward',
  recognise: ({ text }) => (text.startsWith('<') && /<councillorsbyward[\s>/]/i.test(text) ? 1 : 0),
  open,
};

function open(file: SourceFile, _sample: Sample, options: ImportOptions): ImportReading {
  const council = getCouncil(options);
  const listedOn = getListDay(options);
  const survey = new ListSurvey();
  return readList(survey, { kind: 'COUNCIL', listedOn, isWhole: true }, (reconcile) =>
    readInTwoPasses<CouncillorElement, ListedClaim>({
      file,
      source: creditCouncil(council, options, listedOn),
      read: readCouncillors,
      parse: (element) => parseCouncillor(element, council.slug, listedOn),
      note: (claim) => survey.note(claim),
      locate: (error, { fileLine }) => placeRowError(error, fileLine, error.column),
      noRows: rowError(null, null, 'NO_ROWS', 'the document has no councillors in it: get it again.'),
      conclude: () => {},
      reconcile,
    }),
  );
}

/** @throws RowRefusal */
function parseCouncillor(element: CouncillorElement, council: string, listedOn: string): ListedClaim {
  const { line, ward, fields, count } = element;
  const cells = valueCells({
    line,
    nameOf: (name) => name,
    textOf: (name) => (name === 'wardtitle' ? ward : (fields.get(name) ?? '')),
  });
  if (count && count.said !== count.found)
    cells.refuse(
      'councillorcount',
      'VALUES_DISAGREE',
      `the document says ${count.said} councillors for this ward and lists ${count.found}: get it again.`,
    );
  const listed = readListedName(cells.called('fullusername', 'PERSON'));
  const id = cells.id('councillorid');
  const partyName = cells.words('politicalpartytitle');
  return {
    line,
    council,
    ward: cells.called('wardtitle'),
    person: listed && {
      identifiers: id === null ? [] : [{ scheme: 'moderngov', value: `${council}/${id}` }],
      ...listed,
      honorificSuffix: null,
    },
    party: listed && parseListedParty(partyName, null),
    partyName,
    startedOn: findStart(cells, element, listedOn),
  };
}

/**
 * The first day of the term that goes on on the day of the list. The end of a term is when it will be, and not a day on which somebody left;
 * terms that ended before say nothing of the ward they were for.
 */
function findStart(cells: ValueCells, { terms }: CouncillorElement, listedOn: string): string | null {
  const starts = terms.flatMap(({ start, end }) => {
    const from = readDay(cells, 'startdate', start);
    const to = readDay(cells, 'enddate', end);
    return from !== null && from <= listedOn && (to === null || to >= listedOn) ? [from] : [];
  });
  return starts.toSorted().at(-1) ?? null;
}

function readDay(cells: ValueCells, column: string, written: string): string | null {
  if (written === '' || written.toLowerCase() === UNSPECIFIED) return null;
  const day = parseDay(written.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1'));
  if (day.ok) return day.value;
  return cells.refuse(
    column,
    'NOT_A_DAY',
    `${quoteCell(written, 'DAY')} is not a day: ModernGov writes DD/MM/YYYY or ${UNSPECIFIED}.`,
  );
}
