import { DomainError } from '../errors.ts';
import type { Command } from './command.ts';

/** Runs a command as it was typed; gives its exit code. What it refuses goes to stderr as a sentence. */
export async function runCommand(
  command: Command,
  input: readonly string[],
  typedIn: string,
): Promise<number> {
  try {
    return await command.run([...input], typedIn);
  } catch (error) {
    if (error instanceof DomainError) {
      console.error(error.message);
      return 1;
    }
    if (isMistyped(error)) {
      console.error(`${error.message}\nIt is typed: coop ${command.usage}`);
      return 2;
    }
    throw error;
  }
}

/** What `parseArgs` says of an option or argument that the command does not have. */
function isMistyped(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
