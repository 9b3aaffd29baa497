import { readConfig } from '../config.ts';
import { DomainError } from '../errors.ts';
import { ERASABLE_FIELDS, type ErasableCode } from '../erasure/erasable-fields.ts';
import { type Erased, erasePerson } from '../erasure/erase-person.ts';
import { loadNamesakes, type Namesake } from '../erasure/namesakes.ts';
import { loadTraits, type Traits } from '../erasure/traces.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { getSubjectId } from '../subject/find-subject.ts';
import { loadMentions, type Mention } from '../subject/load-mentions.ts';
import { suppressionFileIn } from '../suppression/suppression-file.ts';
import { withRecord } from './with-record.ts';

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

export type Wanted = Readonly<{
  /** The entries of one person, as they were typed. */
  people: readonly string[];
  fields: readonly ErasableCode[];
  reason: SuppressionReason;
  /** Whether whoever types it says that entries of the same name are of other people. */
  leavesOthers: boolean;
  isApplied: boolean;
}>;

/** What an erasure came to, of every entry that was named. */
type Outcome = Readonly<{
  erased: readonly Erased[];
  mentions: readonly Mention[];
  others: readonly Namesake[];
}>;

/** Ends a transaction whose work is to be taken back. */
class TakenBack extends Error {}

/** Who asked to be erased would go on being named by another entry. */
class OthersStayError extends DomainError {
  readonly code = 'OTHERS_STAY';

  constructor(others: readonly Namesake[]) {
    super(`Nothing was erased. ${describeOthers(others)}`);
  }
}

/** Erases somebody, or says what that would do, and prints it. A dry run does the same work in the same transaction and takes it back, so that what it tells is what would happen. */
export async function eraseSubjects(wanted: Wanted): Promise<number> {
  const file = suppressionFileIn(readConfig().dataFolder);
  const outcome = await withRecord((prisma) =>
    eraseInOneStep(prisma, wanted, wanted.isApplied ? file : null),
  );
  tell(outcome, wanted);
  return 0;
}

async function eraseInOneStep(
  prisma: PrismaClient,
  { people, fields, reason, leavesOthers, isApplied }: Wanted,
  suppressionFile: string | null,
): Promise<Outcome> {
  let outcome: Outcome | null = null;
  const act = async (tx: Prisma.TransactionClient) => {
    const subjects = new Map<string, Traits>();
    for (const typed of people) {
      const personId = await getSubjectId(tx, typed);
      subjects.set(personId, await loadTraits(tx, personId));
    }
    const others = await loadOthers(tx, subjects);
    if (isApplied && !leavesOthers && others.length > 0) throw new OthersStayError(others);
    const mentions = await loadAllMentions(tx, subjects);
    const erased: Erased[] = [];
    for (const personId of subjects.keys())
      erased.push(
        await erasePerson(tx, {
          personId,
          fields,
          reason,
          changeReason: `Erased on request: ${fields.join(', ')}.`,
          channel: 'cli',
          suppressionFile,
        }),
      );
    outcome = { erased, mentions, others };
    if (!isApplied) throw new TakenBack();
  };
  await prisma.$transaction(act, TRANSACTION).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  if (outcome === null) throw new Error('an erasure without an outcome');
  return outcome;
}

/** Entries that may be of the person and were not named. */
async function loadOthers(
  tx: Prisma.TransactionClient,
  subjects: ReadonlyMap<string, Traits>,
): Promise<Namesake[]> {
  const others = new Map<string, Namesake>();
  for (const traits of subjects.values())
    for (const other of await loadNamesakes(tx, traits))
      if (!subjects.has(other.id) && !others.get(other.id)?.isAsked) others.set(other.id, other);
  return [...others.values()];
}

async function loadAllMentions(
  tx: Prisma.TransactionClient,
  subjects: ReadonlyMap<string, Traits>,
): Promise<Mention[]> {
  const mentions = new Map<string, Mention>();
  for (const traits of subjects.values())
    for (const mention of await loadMentions(tx, traits))
      mentions.set(`${mention.table} ${mention.column} ${mention.id}`, mention);
  return [...mentions.values()];
}

function tell({ erased, mentions, others }: Outcome, { fields, leavesOthers, isApplied }: Wanted): void {
  console.log(isApplied ? 'Erased:' : 'Would be erased (nothing was written; --apply does it):');
  for (const field of fields) console.log(`  ${field}: ${ERASABLE_FIELDS[field].what}`);
  const tables = Map.groupBy(
    erased.flatMap(({ rows }) => rows),
    ({ recordType }) => recordType,
  );
  for (const [table, own] of tables) {
    const count = new Set(own.map(({ recordId }) => recordId)).size;
    console.log(`  ${count} ${count === 1 ? 'row' : 'rows'} of ${table}`);
  }
  const sum = (what: 'revisions' | 'importRows' | 'proposals' | 'drafts') =>
    erased.reduce((total, one) => total + one[what], 0);
  console.log(
    `  ${sum('revisions')} versions in the history, ${sum('importRows')} rows of imports, ${sum('proposals')} proposals, ${sum('drafts')} drafts`,
  );
  if (mentions.length > 0) {
    console.log(
      `\nTexts that name the person stay: ${mentions.length}. Redact or correct them one by one in the admin:`,
    );
    for (const { table, column, id } of mentions) console.log(`  ${table}.${column} ${id}`);
  }
  if (others.length === 0) return;
  const leaving = `\nLeft as entries of other people:\n${listOthers(others)}`;
  console.log(leavesOthers ? leaving : `\n--apply is refused as it is typed. ${describeOthers(others)}`);
}

function describeOthers(others: readonly Namesake[]): string {
  return `${others.length === 1 ? 'Another entry may be the same person, and stays' : `${others.length} other entries may be the same person, and stay`} in the record:
${listOthers(others)}
Where it is the same person, join the two with mergePeople, or name both to this command. Where it is somebody else, add --leave-others.`;
}

function listOthers(others: readonly Namesake[]): string {
  return others
    .map(({ slug, state, isAsked, bodies }) => {
      const why = [
        ...(isAsked ? ['editors are asked whether the two are one'] : []),
        ...(bodies.length > 0 ? [`same name, ${bodies.join(', ')}`] : []),
        ...(state === 'PUBLISHED' ? [] : ['not public']),
      ];
      return `  ${slug} (${why.join('; ')})`;
    })
    .join('\n');
}
