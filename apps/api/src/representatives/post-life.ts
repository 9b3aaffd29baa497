import { isWithin, type Spell } from '../calendar/spell.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Post } from '../generated/prisma/client.ts';

/** A post with the life of its body. */
export type LivingPost = Post & { organisation: { foundedOn: Date | null; dissolvedOn: Date | null } };

/** Stands for "as long as anybody knows": before any office in the record. */
const EARLIEST = Date.UTC(1000, 0, 1);

/** The days on which a post and its body exist. */
export function lifeOf({ validFrom, validTo, organisation }: LivingPost): Spell {
  const starts = [validFrom, organisation.foundedOn].flatMap((day) => day?.getTime() ?? []);
  const ends = [validTo, organisation.dissolvedOn].flatMap((day) => day?.getTime() ?? []);
  return {
    from: new Date(Math.max(EARLIEST, ...starts)),
    to: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}

/** A holding or vacancy lies within the life of its office and body (R10). Throws INPUT_REFUSED, about `from` or `to`. */
export function checkLife(post: LivingPost, spell: Spell): void {
  const life = lifeOf(post);
  if (isWithin(spell, life)) return;
  if (spell.from < life.from)
    throw new InputRefusedError(['from'], 'The office or its body did not exist yet on that day.');
  throw new InputRefusedError(
    ['to'],
    'The office or its body does not exist any more in that time: give the day of the end.',
  );
}
