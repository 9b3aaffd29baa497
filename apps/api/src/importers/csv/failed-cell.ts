/** What stands for a formula of a workbook whose result nobody stored: the program that wrote the file never worked it out. */
export const UNCALCULATED = '#UNCALCULATED!';

/**
 * What spreadsheet programs leave of a cell that they could not work out, or not show: Excel, LibreOffice and Google Sheets write it into CSV as it
 * stands on the screen. Sources: support.microsoft.com “Formula errors”, help.libreoffice.org “Error Codes in LibreOffice Calc”.
 */
const FAILED =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|TIMEOUT!|PYTHON!|BUSY!|GETTING_DATA|ERROR!|MACRO\?|ADDRESS!|UNCALCULATED!)|#{3,}|Err:\d{3})$/i;

/** What is wrong with a cell that holds no value but the mark of a failure: a complaint that says what to do. Null for any other. */
export function findFailure(cell: string): string | null {
  if (!FAILED.test(cell)) return null;
  if (cell === UNCALCULATED)
    return 'the cell holds a formula without its result: open the file in a spreadsheet program, save it again and import that.';
  return `${cell} is no value but what a spreadsheet program shows for a cell that it could not work out or not show: put the value itself there, or clear the cell.`;
}
