import { type RowErrorCode, rowError } from '../row-error.ts';
import { RowRefusal } from '../import-refusal.ts';

/** One element of a list at the top of a JSON document, or one of its other members. */
export type JsonItem = Readonly<{
  /** The member's name; the empty string where the document is itself a list. */
  member: string;
  /** Place in the list, from 0. Null for a member that is no list. */
  index: number | null;
  /** Line on which it begins, from 1. */
  line: number;
  value: unknown;
}>;

/** Longest item taken, in characters. A ballot with all its candidates has some 20,000. */
const MAX_ITEM_LENGTH = 4_194_304;

/** Escapes of characters that no database takes: NUL, and halves of pairs, which may be whole pairs. */
const ESCAPES_UNTAKEN = /\\u(?:0000|d[89a-f])/i;

/** How deep lists and objects may lie in one another. Files known here have 6 levels. */
const MAX_DEPTH = 32;

type Expected =
  | 'DOCUMENT'
  | 'NAME_OR_END'
  | 'NAME'
  | 'COLON'
  | 'MEMBER'
  | 'COMMA_OR_END'
  | 'ITEM_OR_END'
  | 'ITEM'
  | 'ITEM_COMMA_OR_END'
  | 'NOTHING';

/**
 * Cuts a JSON document, which comes in pieces, into the elements of its lists, so that only one of them is held at a time. Itself it
 * reads no deeper than that: what an element is made of, JSON.parse says.
 */
export class JsonScanner {
  #expected: Expected = 'DOCUMENT';
  #line = 1;
  #member = '';
  #index = 0;
  #isDocumentList = false;
  readonly #members = new Set<string>();
  /** The item that is being read. Null between items. */
  #item: { kind: 'NESTED' | 'STRING' | 'WORD'; text: string; line: number } | null = null;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;

  /** @throws RowRefusal for text that is not JSON, nested too deep or too long. */
  *push(text: string): Generator<JsonItem> {
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === '\n') this.#line++;
      if (this.#item === null) {
        if (!isBlank(char)) this.#step(char);
        if (this.#item !== null) start = at;
        continue;
      }
      const end = this.#endOfItem(char);
      if (end === null) continue;
      this.#take(text.slice(start, at + end));
      const item = this.#finish();
      if (item) yield item;
      // A word such as true ends with the character after it, which is still to be read.
      if (end === 0 && !isBlank(char)) this.#step(char);
      if (this.#item !== null) start = at;
    }
    if (this.#item !== null) this.#take(text.slice(start));
  }

  /** @throws RowRefusal where the document is not at its end. */
  end(): void {
    if (this.#expected === 'NOTHING') return;
    throw this.#failure(
      'FILE_TRUNCATED',
      'the file ends in the middle of its JSON: get the whole file again.',
      this.#line,
    );
  }

  /** One character between items. */
  #step(char: string): void {
    const next = this.#next(char);
    if (next === 'BEGIN') this.#begin(char);
    else if (next !== null) this.#expected = next;
    else throw this.#notJson();
  }

  /** What a character leads to: `BEGIN` for the first of an item, null where it cannot stand here. */
  #next(char: string): Expected | 'BEGIN' | null {
    switch (this.#expected) {
      case 'DOCUMENT':
        this.#isDocumentList = char === '[';
        return char === '{' ? 'NAME_OR_END' : char === '[' ? 'ITEM_OR_END' : null;
      case 'NAME_OR_END':
        return char === '"' ? 'BEGIN' : char === '}' ? 'NOTHING' : null;
      case 'NAME':
        return char === '"' ? 'BEGIN' : null;
      case 'COLON':
        return char === ':' ? 'MEMBER' : null;
      case 'MEMBER':
        this.#index = 0;
        return char === '[' ? 'ITEM_OR_END' : 'BEGIN';
      case 'COMMA_OR_END':
        return char === ',' ? 'NAME' : char === '}' ? 'NOTHING' : null;
      case 'ITEM_OR_END':
        return char === ']' ? this.#endOfList() : 'BEGIN';
      case 'ITEM':
        return 'BEGIN';
      case 'ITEM_COMMA_OR_END':
        return char === ',' ? 'ITEM' : char === ']' ? this.#endOfList() : null;
      case 'NOTHING':
        return null;
      default:
        return this.#expected satisfies never;
    }
  }

  #endOfList(): Expected {
    return this.#isDocumentList ? 'NOTHING' : 'COMMA_OR_END';
  }

  #begin(char: string): void {
    if (/[,:\]}]/.test(char)) throw this.#notJson();
    const kind = char === '{' || char === '[' ? 'NESTED' : char === '"' ? 'STRING' : 'WORD';
    this.#item = { kind, text: '', line: this.#line };
    this.#depth = kind === 'NESTED' ? 1 : 0;
    this.#isInString = kind === 'STRING';
    this.#isEscaped = false;
  }

  /** How much of this character is the item's last: 1 it is, 0 the one before was. Null: the item goes on. */
  #endOfItem(char: string): 0 | 1 | null {
    if (this.#item?.kind === 'WORD') return isBlank(char) || /[,\]}]/.test(char) ? 0 : null;
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (char === '\\') this.#isEscaped = true;
      else if (char === '"') this.#isInString = false;
      return this.#isInString || this.#depth > 0 ? null : 1;
    }
    if (char === '"') this.#isInString = true;
    else if (char === '{' || char === '[') this.#depth++;
    else if (char === '}' || char === ']') this.#depth--;
    if (this.#depth > MAX_DEPTH)
      throw this.#failure(
        'JSON_TOO_DEEP',
        `the values lie more than ${MAX_DEPTH} levels deep, the limit: get the file from its publisher again.`,
        this.#line,
      );
    return this.#depth === 0 ? 1 : null;
  }

  #take(piece: string): void {
    if (!this.#item) return;
    this.#item.text += piece;
    if (this.#item.text.length > MAX_ITEM_LENGTH)
      throw this.#failure(
        'LINE_TOO_LONG',
        `one entry is longer than ${MAX_ITEM_LENGTH.toLocaleString('en-GB')} characters, the limit: get the file from its publisher again.`,
        this.#item.line,
      );
  }

  /** The item just read, or nothing where it was a member's name. */
  #finish(): JsonItem | null {
    const { text = '', line = this.#line } = this.#item ?? {};
    this.#item = null;
    const value = this.#parse(text, line);
    if (this.#expected === 'NAME_OR_END' || this.#expected === 'NAME') {
      this.#member = String(value);
      if (this.#members.has(this.#member))
        throw this.#failure(
          'HEADER_COLUMN_TWICE',
          'the document has a member of this name twice: remove one, so that it is clear which holds.',
          line,
        );
      this.#members.add(this.#member);
      this.#expected = 'COLON';
      return null;
    }
    const isMember = this.#expected === 'MEMBER';
    this.#expected = isMember ? 'COMMA_OR_END' : 'ITEM_COMMA_OR_END';
    return { member: this.#member, index: isMember ? null : this.#index++, line, value };
  }

  #parse(text: string, line: number): unknown {
    try {
      const value = JSON.parse(text) as unknown;
      if (ESCAPES_UNTAKEN.test(text) && !isTakeable(value))
        throw this.#failure(
          'FILE_NOT_TEXT',
          'a text has a character that is none (a NUL, or half of a pair): get the file from its publisher again.',
          line,
        );
      return value;
    } catch (error) {
      // Its message repeats the text, which may be private (R18).
      if (error instanceof SyntaxError) throw this.#notJson(line);
      throw error;
    }
  }

  #notJson(line = this.#line): RowRefusal {
    return this.#failure(
      'NOT_JSON',
      'the text is not JSON here: get the file from its publisher again.',
      line,
    );
  }

  #failure(code: RowErrorCode, complaint: string, line: number): RowRefusal {
    return new RowRefusal(rowError(line, this.#member || null, code, complaint));
  }
}

function isTakeable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isTakeable(key) && isTakeable(member));
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}
