import type { FieldChange } from '../editorial/field-change.ts';
import { type MilestoneFacts, toldMilestone } from './told-milestone.ts';

/** A milestone before and after: null before for a new one, null after for one that goes. */
export type MilestonePair<Was extends MilestoneFacts> = { was: Was | null; now: MilestoneFacts | null };

/**
 * Which milestone of the new list is which of the old one: by its title in either language, else what is left over by its turn, so that a new
 * title is a change and not another milestone. In the order of the new list; those that go come last.
 */
export function matchMilestones<Was extends MilestoneFacts>(
  was: readonly Was[],
  now: readonly MilestoneFacts[],
): MilestonePair<Was>[] {
  const left = new Set(was);
  const take = (found: Was | undefined) => {
    if (found) left.delete(found);
    return found ?? null;
  };
  const titled = now.map((milestone) => ({
    now: milestone,
    was: take([...left].find((old) => hasTitleOf(old, milestone))),
  }));
  const pairs = titled.map((pair) => ({ ...pair, was: pair.was ?? take([...left][0]) }));
  return [...pairs, ...[...left].map((old) => ({ was: old, now: null }))];
}

function hasTitleOf(a: MilestoneFacts, b: MilestoneFacts): boolean {
  return (a.titleEn !== null && a.titleEn === b.titleEn) || (a.titleCy !== null && a.titleCy === b.titleCy);
}

/**
 * What readers were told of milestones and are told otherwise now (R4), in each language there is a title in. A new milestone, the other
 * language of a title and the day one was reached are news, not corrections.
 */
export function correctionsOfMilestones(pairs: readonly MilestonePair<MilestoneFacts>[]): FieldChange[] {
  return pairs.flatMap(({ was, now }) => {
    if (was === null || (now !== null && stillSays(was, now))) return [];
    return (['en', 'cy'] as const).flatMap((lang) => {
      const hasTitle = lang === 'en' ? was.titleEn !== null : was.titleCy !== null;
      return hasTitle
        ? {
            field: lang === 'en' ? 'milestoneEn' : 'milestoneCy',
            before: toldMilestone(was, lang),
            after: toldMilestone(now, lang),
          }
        : [];
    });
  });
}

function stillSays(was: MilestoneFacts, now: MilestoneFacts): boolean {
  return (
    (was.titleEn === null || was.titleEn === now.titleEn) &&
    (was.titleCy === null || was.titleCy === now.titleCy) &&
    was.dueOn?.getTime() === now.dueOn?.getTime() &&
    (now.dueOn === null || was.duePrecision === now.duePrecision) &&
    (was.reachedOn === null || was.reachedOn.getTime() === now.reachedOn?.getTime())
  );
}
