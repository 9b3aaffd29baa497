/** What can be wrong with one line of a file. Stable: programs act on these, people read the message. */
export type RowErrorCode =
  | 'FILE_MISSING'
  | 'FILE_UNREADABLE'
  | 'NOT_A_FILE'
  | 'FILE_EMPTY'
  | 'FILE_COMPRESSED'
  | 'FILE_NOT_TEXT'
  | 'FILE_NOT_UTF8'
  | 'FILE_CHANGED'
  | 'RECORD_CHANGED'
  | 'FORMAT_UNKNOWN'
  | 'HEADER_COLUMN_MISSING'
  | 'HEADER_COLUMN_TWICE'
  | 'COLUMN_COUNT'
  | 'FILE_TRUNCATED'
  | 'LINE_TOO_LONG'
  | 'QUOTE_NOT_CLOSED'
  | 'QUOTE_MISPLACED'
  | 'NO_ROWS'
  | 'NOT_JSON'
  | 'JSON_TOO_DEEP'
  | 'JSON_SHAPE'
  | 'VALUE_MISSING'
  | 'VALUE_TOO_LONG'
  | 'NOT_WORKED_OUT'
  | 'NOT_A_DAY'
  | 'NOT_A_NUMBER'
  | 'NOT_A_FLAG'
  | 'NOT_A_NAME'
  | 'NOT_A_CODE'
  | 'NOT_A_QUOTE'
  | 'NOT_AN_ADDRESS'
  | 'NOT_MEANT'
  | 'NO_SUCH_RECORD'
  | 'OUTSIDE_LIFE'
  | 'AGAINST_A_RULE'
  | 'NOT_AN_ID'
  | 'NOT_A_BALLOT_ID'
  | 'NOT_AN_ELECTION_ID'
  | 'NOT_A_GSS_CODE'
  | 'NOT_A_PARTY_ID'
  | 'NOT_A_POSTCODE'
  | 'NOT_A_PLACE'
  | 'NOT_A_SHARE'
  | 'NOT_XML'
  | 'XML_DOCTYPE'
  | 'XML_TOO_DEEP'
  | 'XML_SHAPE'
  | 'COUNCIL_NOT_SAID'
  | 'LIST_DAY_NOT_SAID'
  | 'MAPPING_UNCONFIRMED'
  | 'NOT_ALONE'
  | 'LOAD_UNDER_WAY'
  | 'FAR_FEWER_ROWS'
  | 'TOO_MANY_ROWS'
  | 'VALUES_DISAGREE'
  | 'ROW_TWICE'
  | 'POLLING_DAY_UNKNOWN'
  | 'NO_SUCH_GENERAL_ELECTION'
  | 'WRONG_BOUNDARIES';

/**
 * One line of a file that cannot be taken, or the file as a whole. `message` is a whole sentence that names line and column itself
 * and says what to do; it never repeats a value that may be private (R18).
 */
export type RowError = Readonly<{
  /** Counted from 1, as an editor shows it; the first line of a row that runs over several. Null where no line is at fault. */
  line: number | null;
  /** Null where no single column is at fault. */
  column: string | null;
  code: RowErrorCode;
  message: string;
}>;

/** @param complaint What is wrong and what to do, to follow "line 12, column votes: ". */
export function rowError(
  line: number | null,
  column: string | null,
  code: RowErrorCode,
  complaint: string,
): RowError {
  return { line, column, code, message: `${describePlace(line, column)}${complaint}` };
}

/** The same error of another place. */
export function placeRowError(error: RowError, line: number | null, column: string | null): RowError {
  const complaint = error.message.slice(describePlace(error.line, error.column).length);
  return rowError(line, column, error.code, complaint);
}

function describePlace(line: number | null, column: string | null): string {
  const place = [line === null ? null : `line ${line}`, column === null ? null : `column ${column}`]
    .filter(Boolean)
    .join(', ');
  return place === '' ? '' : `${place}: `;
}

const QUOTED_LENGTH = 40;
/** More than is ever repeated; a cell may be megabytes long. */
const LOOKED_AT = 80;

const DAY_LIKE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;
const PRIVATE_LIKE = /[@/\\]|www\.|https?:|\d[\d\s().+-]{8,}\d/i;
/** A house number before a street, or a postcode behind other words: a home address, wherever it slipped to. */
const ADDRESS_LIKE =
  /^\s*(?:(?:flat|unit|apartment)\s+)?\d+[a-z]?[\s,]+\p{L}{2,}|\S[\s,]+[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\s*$/iu;

const CONTACT_LIKE = /\S@\S|www\.|https?:|\d[\d\s().+-]{8,}\d/i;
const POSTCODE_END = /\S[\s,]+[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\s*$/i;

const MAIL_LIKE = /\S@\S/;
const DIALLED = /^\s*(?:\+|0)\d[\d\s().-]{7,}\d\s*$/;
const LINK = /(?:https?:\/\/|www\.)\S+/gi;

/**
 * What a text of a file is: what somebody is called, a first name of theirs (a candidate of 2023 is called 77 Joseph), what anything else is, an id that
 * somebody gave out, or where something was read.
 */
export type TextKind = 'PERSON' | 'FIRST_NAME' | 'OTHER' | 'ID' | 'SOURCE';

/**
 * Whether a text can be none of its kind, but what slipped there from a column of its own: a day, a telephone number, an e-mail or home
 * address (R18). An id may be a long number, and a source a link.
 */
export function isSlipped(text: string, what: TextKind): boolean {
  const words = what === 'SOURCE' ? text.replaceAll(LINK, '') : text;
  if (DAY_LIKE.test(words) || POSTCODE_END.test(words) || MAIL_LIKE.test(text)) return true;
  if (what === 'ID' ? DIALLED.test(words) : CONTACT_LIKE.test(words)) return true;
  return what !== 'OTHER' && what !== 'SOURCE' && ADDRESS_LIKE.test(words);
}

/** Whether a value of a file may be a contact detail, a home address or a birth date, and so is repeated nowhere (R18). */
function isPrivateLike(value: string): boolean {
  return DAY_LIKE.test(value) || PRIVATE_LIKE.test(value) || ADDRESS_LIKE.test(value);
}

/**
 * A value for a complaint. A row whose cells have shifted can hold a contact detail or a birth date anywhere, so whatever looks like
 * an address, a link, a telephone number or a date is not repeated (R18).
 * @param column What the column holds: only where that is a day may a date be repeated.
 */
export function quoteCell(value: string, column: 'DAY' | 'OTHER' = 'OTHER'): string {
  const isPrivate = isPrivateLike(value.slice(0, LOOKED_AT)) && !(column === 'DAY' && DAY_LIKE.test(value));
  if (isPrivate) return 'the value (not repeated here, it may be private)';
  return JSON.stringify(value.length > QUOTED_LENGTH ? `${value.slice(0, QUOTED_LENGTH - 1)}…` : value);
}
