import { newId } from '../../db/new-id.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import { foldName } from '../names/fold-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { addCredit, type RecordSource } from '../writing/record-source.ts';
import type { PersonClaim, PersonIdentifierClaim } from './claims.ts';
import type { PersonRow } from './load-people.ts';
import { isCompatible } from './compatible-ids.ts';
import { personSlugs } from './person-slugs.ts';
import { loadSuppressedFields } from './suppressed-fields.ts';
import { type Suppressed, withheldOf } from './suppressions.ts';

/** What a batch says of one person: the first of its rows that is about them. */
export type PersonTask = Readonly<{
  claim: PersonClaim;
  /** Null: to be created. */
  record: PersonRow | null;
  pollingOn: string;
  suppressed: Suppressed;
  /** Ids of the claim that are somebody else's in the record. */
  takenIds: readonly PersonIdentifierClaim[];
  /** What tells them from a namesake in the address of their page where they have no id but a key of ours: where they stood and when, or sit. */
  place?: string;
}>;

export type ReconciledPerson = Readonly<{ id: string; isChanged: boolean }>;

/** Brings people to what their rows say. Keeps, for the run, for which day a person was settled: the first row of a day holds. */
export class PeopleReconciler {
  readonly #writer: ImportWriter;
  readonly #source: RecordSource;
  readonly #settledFor = new Map<string, string>();
  readonly #givenIds = new Set<string>();

  /** @param source Whose rows they are: those of the file, or of one before. */
  constructor(writer: ImportWriter, source = writer.source) {
    this.#writer = writer;
    this.#source = source;
  }

  /** In the order of the tasks. */
  async reconcile(tasks: readonly PersonTask[]): Promise<ReconciledPerson[]> {
    const holdersOf = await loadHolders(
      this.#writer.tx,
      'Person',
      tasks.flatMap(({ record }) => record?.id ?? []),
    );
    const erasedOf = await loadSuppressedFields(
      this.#writer.tx,
      tasks.flatMap(({ record }) => record?.id ?? []),
    );
    const slugs = await this.#loadTakenSlugs(tasks);
    return tasks.map((task) => {
      const erased = erasedOf(task.record?.id ?? '').union(withheldOf(task.suppressed, task.record));
      const statements = statementsOf(task).filter(({ field }) => !erased.has(field));
      const claim: FieldClaim = {
        origin: this.#source.origin,
        externalId: task.claim.identifiers[0]?.value ?? null,
        statedOn: task.pollingOn,
      };
      if (!task.record) return this.#create(task, statements, claim, slugs);
      const { record } = task;
      const isSettled = (this.#settledFor.get(record.id) ?? '') >= task.pollingOn;
      const patch = isSettled
        ? {}
        : reconcileFields(this.#writer, 'Person', record, statements, holdersOf(record.id), claim);
      this.#settle(record.id, task.pollingOn);
      const sources = addCredit(record.sources, this.#source);
      if (sources) patch.sources = sources;
      // A draft that only the Party's list knew (R16), or whom a list of candidates had no more: now they are known from a public source.
      const hidBy = holdersOf(record.id).get('state')?.origin;
      const isKnownAgain = record.state === 'WITHDRAWN' && hidBy !== undefined && hidBy !== 'EDITOR';
      if (isKnownAgain || (record.state === 'DRAFT' && hidBy === 'CO_OPERATIVE_PARTY')) {
        patch.state = 'PUBLISHED';
        this.#writer.hold('Person', record.id, 'state', claim);
      }
      const added = this.#addIdentifiers(task, record.id, record.identifiers);
      const isChanged = Object.keys(patch).length > 0 || added.length > 0;
      if (isChanged)
        this.#writer.change(
          'Person',
          record,
          patch,
          added.length > 0 ? { after: { identifiersAdded: added } } : {},
        );
      return { id: record.id, isChanged };
    });
  }

  #create(
    task: PersonTask,
    statements: readonly FieldStatement[],
    claim: FieldClaim,
    slugs: Set<string>,
  ): ReconciledPerson {
    const id = newId();
    const slug = personSlugs(task).find((wanted) => !slugs.has(wanted)) ?? `person-${id}`;
    slugs.add(slug);
    // Facts of an import are published when it is applied; nobody edits them first.
    const row = {
      id,
      slug,
      state: 'PUBLISHED',
      sources: addCredit([], this.#source),
      ...columnsOf(statements),
    };
    this.#writer.create('Person', row, { identifiers: this.#addIdentifiers(task, id, []) });
    holdFields(this.#writer, 'Person', id, statements, claim);
    this.#settle(id, task.pollingOn);
    return { id, isChanged: true };
  }

  /** Gives a person the ids they lack. One that is somebody else's, or contradicts one they have, goes to an editor. */
  #addIdentifiers(
    { claim, takenIds }: PersonTask,
    personId: string,
    present: readonly PersonIdentifierClaim[],
  ): PersonIdentifierClaim[] {
    const missing = claim.identifiers.filter(
      (identifier) => !present.some((own) => isSameId(own, identifier)),
    );
    return missing.filter((identifier) => {
      const key = `${identifier.scheme} ${identifier.value}`;
      const isFree =
        !takenIds.some((taken) => isSameId(taken, identifier)) &&
        !this.#givenIds.has(key) &&
        isCompatible([identifier], present);
      if (isFree) {
        this.#givenIds.add(key);
        this.#writer.insert('PersonIdentifier', { id: newId(), personId, ...identifier });
      } else if (identifier.scheme !== 'council-list') {
        // Our own key is of a ward and a name: of two who share both it is the one's alone.
        this.#writer.propose({
          kind: 'PERSON_IDENTIFIER',
          key: `PERSON_IDENTIFIER ${claim.identifiers[0]?.scheme} ${claim.identifiers[0]?.value} ${key}`,
          recordType: 'Person',
          recordId: personId,
          patch: identifier,
        });
      }
      return isFree;
    });
  }

  #settle(personId: string, pollingOn: string): void {
    if ((this.#settledFor.get(personId) ?? '') < pollingOn) this.#settledFor.set(personId, pollingOn);
  }

  async #loadTakenSlugs(tasks: readonly PersonTask[]): Promise<Set<string>> {
    const wanted = tasks.flatMap((task) => (task.record ? [] : personSlugs(task)));
    if (wanted.length === 0) return new Set();
    const taken = await this.#writer.tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "Person" WHERE "slug" = ANY (${wanted}::text[]) UNION SELECT "slug" FROM "PersonSlug" WHERE "slug" = ANY (${wanted}::text[])`;
    return new Set(taken.map(({ slug }) => slug));
  }
}

function isSameId(one: PersonIdentifierClaim, other: PersonIdentifierClaim): boolean {
  return one.scheme === other.scheme && one.value === other.value;
}

function statementsOf({ claim: { name, honorificPrefix, honorificSuffix } }: PersonTask): FieldStatement[] {
  return [
    {
      field: 'name',
      columns: { ...name },
      agrees: (known) => foldName(String(known.name)) === foldName(name.name),
    },
    { field: 'honorificPrefix', columns: { honorificPrefix } },
    { field: 'honorificSuffix', columns: { honorificSuffix } },
  ];
}
