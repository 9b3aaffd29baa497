import { walkPart } from './walk-part.ts';

/** Formats for days and times that every workbook has without saying so (ECMA-376, part 1, 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Whether the cells of a style show a day: a number is one only by the format it is shown in. */
export function findDateStyles(xml: string | undefined): (style: number) => boolean {
  const formats = new Set(BUILT_IN);
  const styles: number[] = [];
  let isInCells = false;
  if (xml !== undefined)
    walkPart('styles.xml', xml, {
      open(name, attributes) {
        const id = Number(attributes.numFmtId ?? 0);
        if (name === 'numFmt' && isDayFormat(attributes.formatCode ?? '')) formats.add(id);
        if (name === 'cellXfs') isInCells = true;
        if (name === 'xf' && isInCells) styles.push(id);
      },
      close(name) {
        if (name === 'cellXfs') isInCells = false;
      },
    });
  return (style) => formats.has(styles[style] ?? 0);
}

/** A format with a day, month or year in it, outside its quoted words and bracketed conditions. */
function isDayFormat(code: string): boolean {
  return /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
