import process from 'node:process';
import { checkpointCommand } from './checkpoint.ts';
import type { Command } from './command.ts';
import { evidenceCommand } from './evidence.ts';
import { exportCommand } from './export.ts';
import { filesCommand } from './files.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { reconcileCommand } from './reconcile.ts';
import { runCommand } from './run-command.ts';
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
  process.exitCode = await runCommand(command, input, process.env.COOP_CWD ?? process.cwd());
} else if (name === undefined || name === 'help' || name === '--help') {
  console.log(formatHelp());
} else {
  console.error(`coop has no command "${name}".\n\n${formatHelp()}`);
  process.exitCode = 2;
}

function formatHelp(): string {
  const rows = Object.values(COMMANDS).map(({ usage, summary }) => `  coop ${usage}\n      ${summary}`);
  return `Commands:\n${rows.join('\n')}`;
}
