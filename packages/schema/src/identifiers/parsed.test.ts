import { describe, expect, it } from 'vitest';
import { getParsed, MalformedIdentifierError, quoted } from './parsed.ts';
import { parseSlug } from './slug.ts';

const getMalformed = () => getParsed(parseSlug('Ynys Môn'));

describe('a parsed identifier', () => {
  it('is its value where the text must be right', () => {
    expect(getParsed(parseSlug('ynys-mon'))).toBe('ynys-mon');
  });

  it('throws the refusal’s sentence and code where the text must be right and is not', () => {
    expect(getMalformed).toThrow(MalformedIdentifierError);
    expect(getMalformed).toThrow(/^"Ynys Môn" is not a slug: write lower-case letters/);
    expect(getMalformed).toThrow(expect.objectContaining({ code: 'NOT_A_SLUG' }));
  });

  it('stands in a message on one line and cut short', () => {
    expect(quoted('a\nb')).toBe('"a\\nb"');
    expect(quoted('x'.repeat(1000))).toHaveLength(62);
  });
});
