import type { ImportWriter } from '../writing/import-writer.ts';
import type { ElectionClaim } from './claims.ts';
import type { ElectedBody } from './find-organisations.ts';

const IDS_NAMED = 3;

/** Whoever imports is told of polls that belong to no body of the record: of each body once. */
export function noteBodiless(
  writer: ImportWriter,
  elections: readonly ElectionClaim[],
  bodies: ReadonlyMap<string, ElectedBody>,
): void {
  const waiting = elections.filter(({ electionId }) => !bodies.has(electionId));
  const byBody = Map.groupBy(waiting, ({ electionType, organisationSlug }) =>
    [electionType, organisationSlug].join('.'),
  );
  for (const polls of byBody.values()) {
    const ids = polls.map(({ electionId }) => electionId).toSorted();
    const more = ids.length > IDS_NAMED ? ` and ${ids.length - IDS_NAMED} more` : '';
    const named = `${ids.slice(0, IDS_NAMED).join(', ')}${more}`;
    const told = polls[0]?.organisationSlug ?? null;
    const help =
      told === null
        ? 'take that body into the record'
        : `import a register that has it, or say with nameElectedBody which body "${told}" is`;
    writer.note(
      `no body of the record is the one that ${named} elects, so nobody who wins gets an office: ${help}.`,
    );
  }
}
