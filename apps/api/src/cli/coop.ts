import process from 'node:process';
import { DomainError } from '../errors.ts';
import { checkpointCommand } from './checkpoint.ts';
import type { Command } from './command.ts';
import { evidenceCommand } from './evidence.ts';
import { exportCommand } from './export.ts';
import { filesCommand } from './files.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { reconcileCommand } from './reconcile.ts';
import { subjectCommand } from './subject.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  checkpoint: checkpointCommand,
  evidence: evidenceCommand,
  export: exportCommand,
  files: filesCommand,
  import: importCommand,
  migrate: migrateCommand,
  reconcile: reconcileCommand,
  subject: subjectCommand,
  verify: verifyCommand,
};

const [name, ...input] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name ?? ''] : undefined;

if (command) {
  process.exitCode = await run(command);
} else if (name === undefined || name === 'help' || name === '--help') {
  console.log(formatHelp());
} else {
  console.error(`coop has no command "${name}".\n\n${formatHelp()}`);
  process.exitCode = 2;
}

async function run(chosen: Command): Promise<number> {
  try {
    return await chosen.run(input, process.env.COOP_CWD ?? process.cwd());
  } catch (error) {
    if (error instanceof DomainError) {
      console.error(error.message);
      return 1;
    }
    if (isMistyped(error)) {
      console.error(`${error.message}\nIt is typed: coop ${chosen.usage}`);
      return 2;
    }
    throw error;
  }
}

/** What `parseArgs` says of an option or argument that the command does not have. */
function isMistyped(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function formatHelp(): string {
  const rows = Object.values(COMMANDS).map(({ usage, summary }) => `  coop ${usage}\n      ${summary}`);
  return `Commands:\n${rows.join('\n')}`;
}
