import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRealData, NO_REAL_DATA } from '../../test/real-data.ts';
import { getParsed } from './parsed.ts';
import { makeSlug, MAX_SLUG_LENGTH, parseSlug } from './slug.ts';

describe('a slug', () => {
  it('is made of an English or Welsh name', () => {
    const slugs = {
      Derby: 'derby',
      'Ynys Môn': 'ynys-mon',
      'Llŷr Gruffydd': 'llyr-gruffydd',
      'Siân Ŵyn': 'sian-wyn',
      'King’s Lynn & West Norfolk': 'kings-lynn-west-norfolk',
      "St Mary's": 'st-marys',
      'Balderstone & Kirkholt': 'balderstone-kirkholt',
      'Cyngor Sir Gâr / Carmarthenshire': 'cyngor-sir-gar-carmarthenshire',
      '  Stoke-on-Trent,  City of ': 'stoke-on-trent-city-of',
      'Zoë O´Neill': 'zoe-oneill',
      'Łukasz Strauß-Sørensen': 'lukasz-strauss-sorensen',
    };
    for (const [name, slug] of Object.entries(slugs)) expect(getParsed(makeSlug(name))).toBe(slug);
  });

  it('is cut at a word when the name is long', () => {
    const slug = getParsed(makeSlug('one-stop shop '.repeat(20)));
    expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
    expect(slug.endsWith('-one-stop') || slug.endsWith('-shop') || slug.endsWith('-one')).toBe(true);
    expect(getParsed(makeSlug('x'.repeat(500)))).toHaveLength(MAX_SLUG_LENGTH);
  });

  it('cannot be made of a name without a Latin letter or a digit', () => {
    expect(makeSlug('– & –')).toMatchObject({ ok: false, code: 'NO_SLUG' });
  });

  it('is a slug, whatever name it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const made = makeSlug(name);
        fc.pre(made.ok);
        expect(parseSlug(made.value)).toEqual(made);
        expect(makeSlug(made.value)).toEqual(made);
      }),
    );
  });

  it('is refused in any other form', () => {
    for (const text of ['', 'Derby', 'ynys-môn', 'a--b', '-a', 'a-', 'a b', 'a/b', 'a_b', 'x'.repeat(81)]) {
      expect(parseSlug(text)).toMatchObject({ ok: false, code: 'NOT_A_SLUG' });
    }
  });

  it('is the one Democracy Club makes for the wards of Rochdale', ({ skip }) => {
    const ballots = findRealData('democracy-club/api-next-ballots-2026-05-07/local.rochdale.2026-05-07.json');
    if (ballots === null) return skip(NO_REAL_DATA);
    const posts = [...ballots.matchAll(/"label":"([^"]+)","slug":"([^"]+)"/g)];
    expect(posts.length).toBeGreaterThan(0);
    for (const [, label = '', slug] of posts) expect(getParsed(makeSlug(label))).toBe(slug);
  });
});
