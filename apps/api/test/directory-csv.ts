import { csvOf } from './import-csv.ts';

type Cells = Record<string, string>;

/** A postcode of Aldermere in the columns of the directory of 2025, but for what the test says. */
export function postcodeRow(fields: Cells = {}): Cells {
  return {
    pcds: 'ZE9 1AA',
    dointr: '198001',
    doterm: '',
    cty25cd: 'E99999999',
    ced25cd: 'E99999999',
    lad25cd: 'E06999901',
    wd25cd: 'E05999901',
    ctry25cd: 'E92000001',
    rgn25cd: 'E12000004',
    pcon24cd: 'E14999901',
    pfa23cd: 'E23999901',
    lat: '52.9',
    long: '-1.5',
    ...fields,
  };
}

/** A directory of these postcodes. */
export function directoryOf(...rows: readonly Cells[]): string {
  return csvOf(rows);
}
