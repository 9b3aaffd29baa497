import path from 'node:path';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { findDateStyles } from './date-styles.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import { walkPart } from './walk-part.ts';

/**
 * The rows of a workbook's first visible sheet, as they would stand in a CSV file: texts, numbers without thousands, days as YYYY-MM-DD.
 * A formula is never worked out: its cell is what the program that saved it last showed.
 * @throws ImportRefusal
 */
export function readWorkbook(bytes: Buffer): SheetRow[] {
  const parts = unpackWorkbook(bytes);
  const sheets: string[] = [];
  let isFrom1904 = false;
  walkPart('workbook.xml', parts.get('xl/workbook.xml') ?? '', {
    open(name, attributes) {
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        sheets.push(attributes['r:id'] ?? '');
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    },
  });
  const targets = new Map<string, string>();
  walkPart('workbook.xml.rels', parts.get('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target));
    },
  });
  const target = targets.get(sheets[0] ?? '') ?? '';
  const sheet = parts.get(target);
  if (sheet === undefined) {
    throw new ImportRefusal(
      rowError(
        null,
        null,
        'NO_ROWS',
        'the workbook has no visible sheet of cells: save the list as its first sheet.',
      ),
    );
  }
  return readSheet(sheet, {
    texts: readSharedTexts(parts.get('xl/sharedStrings.xml')),
    isDate: findDateStyles(parts.get('xl/styles.xml')),
    isFrom1904,
  });
}

/** The texts that cells refer to by number; of a text in several styles its pieces together, without the reading aids of Asian scripts. */
function readSharedTexts(xml: string | undefined): string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  let current = '';
  let isText = false;
  let isAid = false;
  walkPart('sharedStrings.xml', xml, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isAid = true;
      isText = name === 't' && !isAid;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 'si') texts.push(current);
      if (name === 'rPh') isAid = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}
