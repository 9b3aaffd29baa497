import { comparedSide } from '@wheatsheaf/schema/vocabulary/compared-side.ts';
import { councilDifferenceKind } from '@wheatsheaf/schema/vocabulary/council-difference-kind.ts';
import type { ComparedDifference, CouncilComparison } from './compare-council.ts';
import type { SidePerson } from './side.ts';

/** A comparison in words, a line a difference, each naming both sides: for the command. */
export function formatComparison(council: string, { asOf, sides, differences }: CouncilComparison): string {
  const lines = [`${council} on ${asOf}`];
  for (const { side, statedOn, people } of sides)
    lines.push(
      `  ${comparedSide[side].en}: ${statedOn === null ? 'nothing in the record' : `${people.length}, of ${statedOn}`}`,
    );
  if (differences.length === 0) lines.push('No differences.');
  return [...lines, ...differences.map(formatDifference)].join('\n');
}

function formatDifference({ kind, side, ours, theirs, mend }: ComparedDifference): string {
  const words = [`record: ${describe(ours)}`, `${comparedSide[side].en}: ${describe(theirs)}`];
  return `${councilDifferenceKind[kind].en}; ${words.join('; ')}${mend ? '' : ' (nothing to propose)'}`;
}

function describe(person: SidePerson | null): string {
  return person === null ? 'nobody' : [person.name, person.ward, person.partyName].filter(Boolean).join(', ');
}
