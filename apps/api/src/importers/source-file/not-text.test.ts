import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { importText } from '../../../test/import-csv.ts';

describe('a file that is no text, or too long a one,', () => {
  const database = testDatabase();
  const refusalOf = async (content: string | Buffer) => {
    const outcome = await importText(database.prisma, content);
    expect(outcome).toMatchObject({ applied: false, rows: 1 });
    return outcome.errors[0];
  };

  it.each([
    ['an image (PNG)', '89504e470d0a1a0a0000000d49484452'],
    ['an image (JPEG)', 'ffd8ffe000104a46494600010101'],
    ['an image (GIF)', '474946383961010001008000'],
    ['a PDF', '255044462d312e340a25e2e3cfd30a'],
    ['a document of an old Office', 'd0cf11e0a1b11ae1000000000000'],
  ])('is called what it is, on line 1: %s', async (name, bytes) => {
    expect(await refusalOf(Buffer.from(bytes, 'hex'))).toMatchObject({
      code: 'FILE_NOT_TEXT',
      line: 1,
      message: expect.stringContaining(`the file is ${name}`),
    });
  });

  it('is unpacked first where it is compressed, in whichever way', async () => {
    for (const bytes of [
      '1f8b0800',
      '504b0304',
      '425a6839',
      'fd377a585a00',
      '28b52ffd',
      '377abcaf271c',
      '526172211a07',
    ])
      expect(await refusalOf(Buffer.from(bytes.padEnd(24, '0'), 'hex'))).toMatchObject({
        code: 'FILE_COMPRESSED',
      });
  });

  it.each([3_000_000, 5_000_000])(
    'is refused with the line where a text of %i characters begins, in JSON',
    async (length) => {
      const documents = [
        `\n{\n "persons": [\n  {"name": "${'x'.repeat(length)}", "identifiers": []}\n ]\n}\n`,
        `\n[\n {"party": "\\"one\\"",\n  "text": "${'x\\"'.repeat(length / 3)}"}\n]\n`,
      ];
      for (const text of documents)
        expect(await refusalOf(text)).toMatchObject({
          code: 'LINE_TOO_LONG',
          line: 4,
          message: expect.stringMatching(/longer than 16,384 characters/),
        });
    },
  );
});
