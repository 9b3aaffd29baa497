import type { VersionConflict } from './refusal.ts';

export type Side = 'mine' | 'theirs';

/** Field of the conflict to the side that was chosen. */
export type Choices = Readonly<Record<string, Side>>;

export type Settlement = {
  /** Fields to take from the record as it is now; an emptied one is the empty text of a form. */
  taken: Readonly<Record<string, string>>;
  /** The version the next attempt names: everything up to it has been seen. */
  expectedVersion: number;
};

/** The fields of a conflict nobody has chosen a side for yet. Saving waits for all of them. */
export function findOpenFields(conflict: VersionConflict, choices: Choices): string[] {
  return conflict.conflicts.map(({ field }) => field).filter((field) => choices[field] === undefined);
}

/**
 * What the choices come to. Throws while a field is open: a side is never assumed, since the other one would be lost.
 */
export function settleConflict(conflict: VersionConflict, choices: Choices): Settlement {
  const open = findOpenFields(conflict, choices);
  if (open.length > 0) throw new Error(`No side was chosen for ${open.join(', ')}.`);
  return {
    taken: Object.fromEntries(
      conflict.conflicts
        .filter(({ field }) => choices[field] === 'theirs')
        .map(({ field, theirs }) => [field, theirs ?? '']),
    ),
    expectedVersion: conflict.currentVersion,
  };
}
