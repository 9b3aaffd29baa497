/** One command of `coop`; its file stands beside this one. */
export type Command = Readonly<{
  /** How it is typed, after `coop`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /**
   * @param input Everything typed after the command's name.
   * @param typedIn Absolute folder where the command was typed: relative paths of the input begin there.
   * @returns The exit code: 0 done, 1 refused, 2 wrongly typed.
   * @throws DomainError for a refusal in one sentence, which goes to stderr with exit code 1.
   */
  run(input: string[], typedIn: string): Promise<number>;
}>;
