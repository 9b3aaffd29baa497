import { describe, expect, it } from 'vitest';
import { RowRefusal } from '../import-refusal.ts';
import { type JsonItem, JsonScanner } from './json-scanner.ts';

/** What a scanner makes of a document that comes in pieces of a length. */
function scan(text: string, length: number): JsonItem[] {
  const scanner = new JsonScanner();
  const items: JsonItem[] = [];
  for (let at = 0; at < text.length; at += length) items.push(...scanner.push(text.slice(at, at + length)));
  scanner.end();
  return items;
}

const DOCUMENT = `{
  "count": 2, "next": null, "name": "a \\"b\\" ] }",
  "list": [ {"x": [1, {"y": "}\\\\"}]}, "s,", true, -1.5e3, [] ],
  "empty": [], "object": {"z": {}}
}
`;

describe('a JSON document', () => {
  it('is cut into the same entries wherever its pieces end', () => {
    const whole = scan(DOCUMENT, DOCUMENT.length);
    expect(whole.map(({ member, index, line, value }) => [member, index, line, value])).toEqual([
      ['count', null, 2, 2],
      ['next', null, 2, null],
      ['name', null, 2, 'a "b" ] }'],
      ['list', 0, 3, { x: [1, { y: '}\\' }] }],
      ['list', 1, 3, 's,'],
      ['list', 2, 3, true],
      ['list', 3, 3, -1500],
      ['list', 4, 3, []],
      ['object', null, 4, { z: {} }],
    ]);
    for (const length of [1, 2, 3, 7, 64]) expect(scan(DOCUMENT, length)).toEqual(whole);
  });

  it('may be a list itself', () => {
    expect(scan('[{"a":1},{"a":2}]', 4).map(({ member, index }) => [member, index])).toEqual([
      ['', 0],
      ['', 1],
    ]);
  });

  it.each([
    '',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":[1',
    '[1,]',
    '{"a":1,}',
    '{,}',
    '{"a" 1}',
    '"a"',
    '[1 2]',
    '{"a":1}}',
    '{a:1}',
    '[1]]',
    '["\n"]',
  ])('that is none is refused: %j', (text) => {
    expect(() => scan(text, 3)).toThrow(RowRefusal);
  });

  it('agrees with JSON.parse about random damage', () => {
    for (let at = 0; at < DOCUMENT.length; at++) {
      const damaged = DOCUMENT.slice(0, at) + DOCUMENT.slice(at + 1);
      const isJson = (read: () => unknown) => {
        try {
          read();
          return true;
        } catch {
          return false;
        }
      };
      expect([at, isJson(() => scan(damaged, 5))]).toEqual([at, isJson(() => JSON.parse(damaged))]);
    }
  });
});
