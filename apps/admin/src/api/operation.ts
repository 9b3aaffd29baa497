/** A query or mutation with the types of what it takes and answers. Written by `pnpm run generate`. */
export type Operation<Answer, Variables> = {
  /** Name of the operation, for logs and for tests that answer in the server's place. */
  readonly name: string;
  readonly text: string;
  /** Never set: it carries the types. */
  readonly types?: (variables: Variables) => Answer;
};
