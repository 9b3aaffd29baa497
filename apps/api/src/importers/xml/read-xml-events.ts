import { SaxesParser } from 'saxes';
import { ImportRefusal } from '../import-refusal.ts';
import { type RowErrorCode, rowError } from '../row-error.ts';
import { checkUtf8 } from '../source-file/check-utf8.ts';

/** A step through a document: an element opens, text stands, an element closes. Attributes are not read. */
export type XmlEvent =
  | Readonly<{ kind: 'OPEN' | 'CLOSE'; name: string; line: number }>
  | Readonly<{ kind: 'TEXT'; text: string; line: number }>;

const MAX_DEPTH = 32;
/** Longest stretch without the beginning or end of an element. */
const MAX_TEXT_LENGTH = 262_144;
/** So small that a stretch which is too long is noticed before it is held. */
const PIECE_LENGTH = 16_384;

/**
 * Walks through an XML document piece by piece, holding none of it. A document type is refused before anything it declares could be
 * read: no entities, nothing from elsewhere.
 * @throws ImportRefusal for what is not well-formed UTF-8 XML, naming the line.
 */
export async function* readXmlEvents(chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser();
  let events: XmlEvent[] = [];
  let depth = 0;
  let quiet = 0;
  const refuse = (code: RowErrorCode, complaint: string): never => {
    throw new ImportRefusal(rowError(parser.line, null, code, complaint));
  };
  parser.on('doctype', () =>
    refuse(
      'XML_DOCTYPE',
      'the document declares a document type (<!DOCTYPE …>), which can hide entities that grow without end: take the declaration out.',
    ),
  );
  parser.on('opentag', ({ name }) => {
    quiet = 0;
    if (++depth > MAX_DEPTH)
      refuse(
        'XML_TOO_DEEP',
        `elements lie within elements more than ${MAX_DEPTH} deep: this is no list of councillors.`,
      );
    events.push({ kind: 'OPEN', name, line: parser.line });
  });
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    depth--;
    events.push({ kind: 'CLOSE', name, line: parser.line });
  });
  const text = (written: string) => events.push({ kind: 'TEXT', text: written, line: parser.line });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    const [, reason = error.message] = /^\d+:\d+: (.*)$/s.exec(error.message) ?? [];
    if (isEnded)
      refuse(
        'FILE_TRUNCATED',
        `the document ends before its elements do (${reason.replace(/\.$/, '')}): get the whole file again.`,
      );
    refuse(
      'NOT_XML',
      `this is not well-formed XML (${reason.replace(/\.$/, '').slice(0, 120)}): get the file again.`,
    );
  });
  let isEnded = false;
  for await (const chunk of checkUtf8(chunks)) {
    const written = chunk.toString('utf8');
    for (let start = 0; start < written.length; start += PIECE_LENGTH) {
      const piece = written.slice(start, start + PIECE_LENGTH);
      quiet += piece.length;
      if (quiet > MAX_TEXT_LENGTH + PIECE_LENGTH)
        refuse(
          'LINE_TOO_LONG',
          `a text or tag is longer than ${MAX_TEXT_LENGTH.toLocaleString('en-GB')} characters, the limit: get the file again.`,
        );
      parser.write(piece);
      yield* events;
      events = [];
    }
  }
  isEnded = true;
  parser.close();
  yield* events;
}
