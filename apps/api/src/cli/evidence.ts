import { parseArgs } from 'node:util';
import { linkReason } from '@wheatsheaf/schema/vocabulary/link-reason.ts';
import { linkState } from '@wheatsheaf/schema/vocabulary/link-state.ts';
import { formatLocalUrl, readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { createPrismaClient } from '../db/prisma-client.ts';
import { type CheckedLink, checkEvidenceLinks } from '../evidence/check-evidence-links.ts';
import type { LinkChoice } from '../evidence/find-due-links.ts';
import { politeManners } from '../evidence/manners.ts';
import type { Command } from './command.ts';

const USAGE = 'evidence check [--limit N] [--url ADDRESS] [--json]';
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1000;
/** One for the transaction and one to spare. */
const CONNECTIONS = 2;

/** Follows evidence links by hand, as the server does every hour. Stdout carries the result alone. */
export const evidenceCommand: Command = {
  usage: USAGE,
  summary:
    'follows the links of published evidence that are due, or the one with --url, and records what became of them',
  async run(input) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { limit: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } },
    });
    const limit = readLimit(values.limit);
    if (positionals.join(' ') !== 'check' || limit === null) {
      console.error(
        `${limit === null ? `--limit takes a number from 1 to ${MAX_LIMIT}.` : 'evidence knows one thing to do: check.'}\nIt is typed: coop ${USAGE}`,
      );
      return 2;
    }
    const checked = await checkRecord({ limit, url: values.url ?? null });
    console.log(values.json ? JSON.stringify({ checked }) : formatChecked(checked));
    if (values.url === undefined || checked.length > 0) return 0;
    console.error(`No published evidence has the link ${values.url}: give it as the record has it.`);
    return 1;
  },
};

/** Null where it is no such number. */
function readLimit(typed: string | undefined): number | null {
  if (typed === undefined) return DEFAULT_LIMIT;
  const limit = /^\d+$/.test(typed) ? Number(typed) : 0;
  return limit >= 1 && limit <= MAX_LIMIT ? limit : null;
}

async function checkRecord(choice: LinkChoice): Promise<CheckedLink[]> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    await migrate(database.record);
    const prisma = createPrismaClient(database.record, CONNECTIONS);
    try {
      return await checkEvidenceLinks(prisma, choice, {
        manners: politeManners(config.publicUrl ?? formatLocalUrl(config.host, config.port)),
        stop: new AbortController().signal,
        now: () => new Date(),
      });
    } finally {
      await prisma.$disconnect();
    }
  } finally {
    await database.close();
  }
}

function formatChecked(checked: readonly CheckedLink[]): string {
  if (checked.length === 0) return 'No link was due.';
  const rows = checked.map(({ url, state, reason, movedToUrl }) => {
    const why = reason === null ? '' : ` (${linkReason[reason].en.toLowerCase()})`;
    const whereTo = movedToUrl === null ? '' : ` to ${movedToUrl}`;
    return `  ${linkState[state].en}${whereTo}${why}  ${url}`;
  });
  return `${checked.length === 1 ? '1 link' : `${checked.length} links`} followed:\n${rows.join('\n')}`;
}
