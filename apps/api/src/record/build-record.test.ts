import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import { describe, expect, it } from 'vitest';
import { buildRecord } from './build-record.ts';
import { recordId } from './record-id.ts';
import { RecordRefusedError } from './record-refused.ts';

const sources = [{ url: 'https://example.org/', publisher: 'The sandbox', licence: null, retrievedOn: null }];

const council = (slug: string, more: object = {}) => ({
  slug,
  kind: 'COUNCIL' as const,
  councilType: 'UNITARY' as const,
  name: { en: slug },
  sources,
  ...more,
});

describe('building a record', () => {
  it('gives an entry the same id every time', () => {
    expect(recordId('Organisation', 'aldermere')).toBe(recordId('Organisation', 'aldermere'));
    expect(recordId('Organisation', 'aldermere')).not.toBe(recordId('Area', 'aldermere'));
    expect(recordId('Organisation', 'aldermere')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('lets one part refer to another, whichever comes first', () => {
    const book = buildRecord('test', [
      { name: 'group', organisations: [{ ...council('group'), kind: 'COUNCIL_GROUP', parent: 'aldermere' }] },
      { name: 'council', organisations: [council('aldermere')] },
    ]);
    expect(book.rows.get('Organisation')).toMatchObject([
      { slug: 'group', parentId: recordId('Organisation', 'aldermere') },
      { slug: 'aldermere', parentId: null },
    ]);
  });

  it('writes a language that is missing as nothing, never as a copy', () => {
    const book = buildRecord('test', [
      { name: 'one', organisations: [council('a', { name: { cy: 'Aberheulog' } })] },
    ]);
    expect(book.rows.get('Organisation')).toMatchObject([{ nameEn: null, nameCy: 'Aberheulog' }]);
  });

  it('reads from a date how exactly it is known', () => {
    const book = buildRecord('test', [
      {
        name: 'one',
        people: [{ slug: 'ada', name: 'Ada', sources }],
        organisations: [council('aldermere')],
        memberships: [{ person: 'ada', organisation: 'aldermere', from: '2023', to: '2024-06', sources }],
      },
    ]);
    expect(book.rows.get('Membership')).toMatchObject([
      { from: '2023-01-01', fromPrecision: 'YEAR', to: '2024-06-01', toPrecision: 'MONTH' },
    ]);
  });

  it.each<[string, RecordPart, string]>([
    [
      'a reference to nothing',
      { name: 'broken', organisations: [council('aldermere', { area: 'alderemere' })] },
      'part broken, organisation "aldermere": area names "alderemere", and the record has no Area of that key.',
    ],
    [
      'a key used twice',
      { name: 'broken', organisations: [council('aldermere'), council('aldermere')] },
      'part broken, organisation "aldermere": "aldermere" is in the record already: every Organisation needs a key of its own.',
    ],
    [
      'a day that does not exist',
      { name: 'broken', organisations: [council('aldermere', { foundedOn: '2023-02-30' as WrittenDay })] },
      'part broken, organisation "aldermere": "2023-02-30" is not a day: write a real date as YYYY-MM-DD.',
    ],
    [
      'an entry without a source',
      { name: 'broken', organisations: [council('aldermere', { sources: [] })] },
      'part broken, organisation "aldermere": it has no source.',
    ],
    [
      'a holding won by nobody’s candidacy',
      {
        name: 'broken',
        organisations: [council('aldermere')],
        people: [{ slug: 'ada', name: 'Ada', sources }],
        posts: [{ key: 'ward', organisation: 'aldermere', role: 'COUNCILLOR', sources }],
        holdings: [
          {
            person: 'ada',
            post: 'ward',
            from: '2023-05-08',
            wonAt: 'local.aldermere.ward.2023-05-04',
            sources,
          },
        ],
      },
      'part broken, holding of "ward" by "ada": wonAt names "local.aldermere.ward.2023-05-04/ada", and the record has no Candidacy of that key.',
    ],
  ])('refuses %s, naming part, entry and field', (_what, part, problem) => {
    expect(() => buildRecord('test', [part])).toThrow(RecordRefusedError);
    expect(() => buildRecord('test', [part])).toThrow(problem);
  });

  it('tells every problem at once', () => {
    const refused = () =>
      buildRecord('test', [{ name: 'broken', organisations: [council('a', { parent: 'b', sources: [] })] }]);
    expect(refused).toThrow('(and 1 more)');
  });
});
