import { localAuthorityRegister } from '../areas/sources.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { optionalAuthorityColumns, requiredAuthorityColumns } from './columns.ts';
import { type AuthorityRow, parseAuthorityRow } from './parse-row.ts';
import { reconcileAuthorities } from './reconcile-authorities.ts';

/** The register is a few hundred rows that name one another, so that all are held; more are no register of councils. */
const MAX_ROWS = 5_000;

/** mySociety's register of councils and combined authorities, past and present. */
export const localAuthoritiesFormat: ImportFormat = headedCsvFormat<AuthorityRow>({
  code: 'LOCAL_AUTHORITIES_CSV',
  looksLike:
    'mySociety’s register of local authorities has a header with local-authority-code, official-name, gss-code, replaced-by',
  required: requiredAuthorityColumns,
  optional: optionalAuthorityColumns,
  maxTextLength: 5_000,
  source: localAuthorityRegister,
  read() {
    const rows: AuthorityRow[] = [];
    return {
      parse: parseAuthorityRow,
      key: ({ code }) => ({ key: code, column: 'local-authority-code' }),
      note(row) {
        if (rows.length === MAX_ROWS) {
          const limit = MAX_ROWS.toLocaleString('en-GB');
          throw new RowRefusal(
            rowError(
              row.line,
              null,
              'TOO_MANY_ROWS',
              `a register may hold ${limit} authorities: take the rest out.`,
            ),
          );
        }
        rows.push(row);
      },
      reconcile: (writer) => reconcileAuthorities(writer, rows),
    };
  },
});
