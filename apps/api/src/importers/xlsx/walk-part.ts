import { SaxesParser } from 'saxes';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';

export type PartWalker = Readonly<{
  /** @param name Without a namespace's prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}>;

/**
 * Walks through one part of a workbook. A document type is refused, and with it every entity.
 * @throws ImportRefusal for a part that is not well-formed XML.
 */
export function walkPart(part: string, xml: string, walker: PartWalker): void {
  const parser = new SaxesParser();
  const refuse = (reason: string): never => {
    throw new ImportRefusal(
      rowError(null, null, 'NOT_XML', `the workbook is damaged in ${part} (${reason}): save it again.`),
    );
  };
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => refuse('it declares a document type'));
  parser.on('error', ({ message }) => refuse(message.slice(0, 100)));
  parser.on('opentag', ({ name, attributes }) => walker.open?.(bare(name), attributes));
  parser.on('text', (text) => walker.text?.(text));
  parser.on('cdata', (text) => walker.text?.(text));
  parser.on('closetag', ({ name }) => walker.close?.(bare(name)));
  parser.write(xml);
  parser.close();
}
