import { linkSuccessions, type Succession } from '../areas/area-links.ts';
import { claimOf } from '../areas/named-area.ts';
import { onsGeography } from '../areas/sources.ts';
import { takeAreaRows } from '../areas/take-rows.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { type ChangeRow, parseChangeRow } from './parse-row.ts';
import { takeBackEndings } from './take-back-endings.ts';
import { type Ending, takeChange } from './take-change.ts';

type Row = ChangeRow | Readonly<{ line: number; passedOver: string }>;

/**
 * The ONS code history: which area took over from which, many to many, on what day and by which order. One code can stand for two areas,
 * one after the other. Source: ONS Code History Database, OGL v3.0.
 */
export const codeChangesFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'CODE_CHANGES_CSV',
  looksLike: 'changes of GSS codes have the header GEOGCD, GEOGNM, GEOGCD_P, GEOGNM_P, SI_TITLE, OPER_DATE',
  required: ['GEOGCD', 'GEOGNM', 'GEOGCD_P', 'GEOGNM_P', 'SI_ID', 'SI_TITLE', 'OPER_DATE'],
  optional: ['GEOGNMW', 'GEOGNMW_P', 'ENTITYCD', 'YEAR'],
  source: onsGeography,
  read() {
    const beginnings = new Map<string, string>();
    const endings = new Map<string, string>();
    return {
      parse: parseChangeRow,
      key: (row) => ({
        key:
          'after' in row
            ? [row.after.gssCode, row.after.nameEn, row.before.gssCode, row.before.nameEn].join('|')
            : `line ${row.line}`,
        column: 'GEOGCD',
      }),
      note(row) {
        if (!('after' in row)) return;
        const { line, after, before, occurredOn } = row;
        oneDay(beginnings, `${after.gssCode} ${after.nameEn}`, occurredOn, line, 'begins');
        oneDay(endings, `${before.gssCode} ${before.nameEn}`, occurredOn, line, 'ends');
      },
      reconcile: async (writer) => (rows) => {
        const successions: Succession[] = [];
        const ended: Ending[] = [];
        return takeAreaRows<Row>(writer, rows, {
          claims: (row) => ('after' in row ? [claimOf(row.after), claimOf(row.before)] : []),
          take: (book, row) => ('after' in row ? takeChange(book, row, successions, ended) : row),
          async conclude() {
            await takeBackEndings(writer, ended);
            await linkSuccessions(writer, successions);
          },
        });
      },
    };
  },
});

/** @throws RowRefusal where the file has an area begin, or end, on two days. */
function oneDay(
  days: Map<string, string>,
  area: string,
  occurredOn: string,
  line: number,
  verb: 'begins' | 'ends',
): void {
  const earlier = days.get(area);
  if (earlier !== undefined && earlier !== occurredOn) {
    const complaint = `${area} ${verb} on ${earlier} in a row before this one and on ${occurredOn} in this: put one right.`;
    throw new RowRefusal(rowError(line, 'OPER_DATE', 'VALUES_DISAGREE', complaint));
  }
  days.set(area, occurredOn);
}
