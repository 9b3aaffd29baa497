/** Points: A4, with its margins and a size that reads. */
const PAGE = { width: 595, height: 842, left: 72, top: 770, size: 12, leading: 18 } as const;

/** Whether Helvetica's own characters hold the text: those of ASCII are enough for what a record writes in it. */
const PLAIN = /^[\u0020-\u007E]*$/;

/**
 * A PDF of one page with lines of plain text (ISO 32000-1, 7.5): enough for a document that the record itself brings. Throws for a
 * line with other characters than ASCII, and for more lines than the page holds.
 */
export function formatPlainPdf(lines: readonly string[]): Uint8Array {
  const most = Math.floor((PAGE.top - PAGE.left) / PAGE.leading);
  if (lines.length > most)
    throw new TypeError(`the page holds ${most} lines, and ${lines.length} were given`);
  for (const line of lines) if (!PLAIN.test(line)) throw new TypeError(`not plain ASCII: ${line}`);
  const text = lines.map((line) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj T*`).join('\n');
  const stream = `BT\n/F1 ${PAGE.size} Tf\n${PAGE.leading} TL\n${PAGE.left} ${PAGE.top} Td\n${text}\nET`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** The objects in order, with the table of where each begins. */
function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  return new TextEncoder().encode(
    `${file}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}
