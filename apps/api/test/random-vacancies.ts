import { formatDay } from '../src/calendar/day.ts';
import { cut, isWithin, type Spell } from '../src/calendar/spell.ts';
import { day } from './given.ts';
import type { PlainRecord } from './plain-record.ts';

/** The vacancies that leave no seat of these posts unaccounted for on any day on which post and body exist (R10). */
export function vacanciesOf(
  posts: PlainRecord['posts'],
  { bodies, holdings }: Pick<PlainRecord, 'bodies' | 'holdings'>,
): PlainRecord['vacancies'] {
  return posts.flatMap((post) => {
    const body = bodies.find(({ id }) => id === post.bodyId);
    const [from = ''] = ['2000-01-01', post.validFrom ?? '', body?.foundedOn ?? ''].toSorted().toReversed();
    const [to = null] = [post.validTo, body?.dissolvedOn ?? null].filter((end) => end !== null).toSorted();
    const held = holdings.filter(({ postId }) => postId === post.id).map(spellOf);
    if (to !== null && to <= from) return [];
    return cut(spellOf({ from, to }), held).flatMap((stretch) => {
      const seats = post.seats - held.filter((spell) => isWithin(stretch, spell)).length;
      const end = stretch.to && formatDay(stretch.to);
      return seats > 0 ? [{ postId: post.id, seats, from: formatDay(stretch.from), to: end }] : [];
    });
  });
}

function spellOf({ from, to }: { from: string; to: string | null }): Spell {
  return { from: day(from), to: to === null ? null : day(to) };
}
