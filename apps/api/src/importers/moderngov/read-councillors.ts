import { ImportRefusal } from '../import-refusal.ts';
import type { Unreadable } from '../source-file/read-in-two-passes.ts';
import { readXmlEvents } from '../xml/read-xml-events.ts';

/** The elements that are read, and no others: what lies in an address, a telephone number or a photograph is walked past (R18). */
const READ = new Set(['councillorid', 'fullusername', 'politicalpartytitle', 'startdate', 'enddate']);

/** A councillor as the document has one. */
export type CouncillorElement = Readonly<{
  /** Number of the councillor in the document, from 1. */
  line: number;
  /** Line of the file on which the element begins. */
  fileLine: number;
  ward: string;
  /** Texts by element name; empty where the element is absent or empty. */
  fields: ReadonlyMap<string, string>;
  /** Terms of office in the order of the document. */
  terms: readonly Readonly<{ start: string; end: string }>[];
  /** For the last councillor of a ward: how many the document says there are, and how many there were. Null for the others, or unsaid. */
  count: Readonly<{ said: number; found: number }> | null;
}>;

const MAX_VALUE_LENGTH = 500;

/**
 * Reads ModernGov's councillors by ward, one councillor at a time.
 * @throws ImportRefusal for what is not well-formed XML.
 */
export async function* readCouncillors(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<CouncillorElement | Unreadable> {
  try {
    yield* walk(chunks);
  } catch (error) {
    if (!(error instanceof ImportRefusal) || error.error.line === null) throw error;
    yield { line: error.error.line, error: error.error };
  }
}

type Draft = {
  fileLine: number;
  ward: string;
  fields: Map<string, string>;
  terms: { start: string; end: string }[];
};

async function* walk(chunks: AsyncIterable<Buffer>): AsyncGenerator<CouncillorElement> {
  const path: string[] = [];
  let ward = '';
  let said: number | null = null;
  let found = 0;
  let number = 0;
  let current: Draft | null = null;
  // One is held back, to know which is the last of its ward.
  let waiting: Draft | null = null;
  let text = '';
  const finish = (draft: Draft, count: CouncillorElement['count']): CouncillorElement => ({
    ...draft,
    line: ++number,
    count,
  });
  for await (const event of readXmlEvents(chunks)) {
    if (event.kind === 'TEXT') {
      const name = path.at(-1) ?? '';
      const isRead = current !== null ? READ.has(name) : name === 'wardtitle' || name === 'councillorcount';
      // The limit is checked where the value is read; more need not be held.
      if (isRead && text.length <= MAX_VALUE_LENGTH) text += event.text;
      continue;
    }
    const name = event.name.toLowerCase();
    if (event.kind === 'OPEN') {
      path.push(name);
      text = '';
      if (name === 'ward') [ward, said, found] = ['', null, 0];
      if (name === 'councillor') {
        if (waiting) yield finish(waiting, null);
        waiting = null;
        current = { fileLine: event.line, ward, fields: new Map(), terms: [] };
      }
      if (name === 'termofoffice') current?.terms.push({ start: '', end: '' });
      continue;
    }
    path.pop();
    const value = text.trim();
    text = '';
    if (name === 'wardtitle' && current === null) ward = value;
    if (name === 'councillorcount' && /^\d{1,4}$/.test(value)) said = Number(value);
    if (name === 'ward') {
      if (waiting) yield finish(waiting, said === null ? null : { said, found });
      waiting = null;
    }
    if (current === null) continue;
    if (name === 'councillor') {
      [waiting, current] = [current, null];
      found++;
      continue;
    }
    const term = current.terms.at(-1);
    if (name === 'startdate' && term) term.start = value;
    else if (name === 'enddate' && term) term.end = value;
    else if (READ.has(name) && !current.fields.has(name)) current.fields.set(name, value);
  }
}
