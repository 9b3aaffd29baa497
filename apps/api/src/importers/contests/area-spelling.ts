import type { FieldClaim } from '../writing/field-precedence.ts';
import { parentStatement } from '../areas/parent-statement.ts';
import { foldName } from '../names/fold-name.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import type { ContestClaim } from './claims.ts';

/** An area that a contest names. */
export type AreaNaming = Readonly<{
  area: ReadRow & { readonly nameEn: string | null; readonly nameCy: string | null };
  isNew: boolean;
  contest: ContestClaim & { readonly label: string };
}>;

/** Areas by id, with the one that contains them by the newest contest. */
export type FoundParents = Map<string, Readonly<{ area: ReadRow; parentId: string; claim: FieldClaim }>>;

/** The contests whose spelling of an area goes first, first: ordinary elections before by-elections, then the newest. */
export function sortByNaming<Contest extends ContestClaim>(contests: readonly Contest[]): Contest[] {
  return contests.toSorted((a, b) => {
    const [aDay, bDay] = [a, b].map((contest) => namingDay(contest) ?? '');
    return (aDay ?? '') < (bDay ?? '') ? 1 : aDay === bDay ? 0 : -1;
  });
}

/**
 * Files spell one place differently: City of Chester, City Of Chester. The newest ordinary election says how it is written, so that the
 * record does not depend on which file came first; a place whose name was entered otherwise keeps it.
 */
export async function reconcileSpelling(
  writer: ImportWriter,
  namings: readonly AreaNaming[],
  naming: 'NAMES' | 'PRINTED_LABEL',
  parents: FoundParents,
): Promise<void> {
  const holdersOf = await loadHolders(writer.tx, 'Area', [
    ...namings.flatMap(({ area, isNew }) => (isNew ? [] : area.id)),
    ...parents.keys(),
  ]);
  const patches = new Map<string, { area: ReadRow; patch: Record<string, unknown> }>();
  for (const { area, isNew, contest } of namings) {
    const column = area.nameEn === null ? 'nameCy' : 'nameEn';
    const statements: FieldStatement[] = [
      {
        field: 'name',
        columns: { [column]: contest.label },
        agrees: (known) => foldName(String(known[column])) === foldName(contest.label),
      },
    ];
    const claim: FieldClaim = {
      origin: naming === 'NAMES' ? writer.source.origin : naming,
      externalId: contest.election.electionId,
      statedOn: namingDay(contest),
    };
    const holders = holdersOf(area.id);
    if (isNew) holdFields(writer, 'Area', area.id, statements, claim);
    // Only a name that a contest gave is a contest's to spell.
    else if (holders.has('name') && naming === 'NAMES')
      patches.set(area.id, {
        area,
        patch: reconcileFields(writer, 'Area', area, statements, holders, claim),
      });
  }
  const made = new Set(namings.flatMap(({ area, isNew }) => (isNew ? area.id : [])));
  for (const { area, parentId, claim } of parents.values()) {
    const statements = [parentStatement(parentId)];
    if (made.has(area.id)) holdFields(writer, 'Area', area.id, statements, claim);
    else {
      const patch = reconcileFields(writer, 'Area', area, statements, holdersOf(area.id), claim);
      patches.set(area.id, { area, patch: { ...patches.get(area.id)?.patch, ...patch } });
    }
  }
  for (const { area, patch } of patches.values())
    if (Object.keys(patch).length > 0) writer.change('Area', area, patch);
}

function namingDay({ isByElection, election }: ContestClaim): string | null {
  return isByElection ? null : election.pollingOn;
}
