/**
 * What every `parse*` here answers; none of them throws. `code` is stable, for an import’s error rows and for
 * choosing words in another language; `message` is one English sentence that says what to write instead.
 */
export type Parsed<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | Refused<Code>;

export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly message: string;
}

/** Thrown by `getParsed` alone. `message` and `code` are those of the refusal. */
export class MalformedIdentifierError extends Error {
  override readonly name = 'MalformedIdentifierError';
  readonly code: string;

  constructor(refused: Refused) {
    super(refused.message);
    this.code = refused.code;
  }
}

/** The value, for text that can only be wrong by our own mistake, such as a constant or a stored row. */
export function getParsed<Value>(parsed: Parsed<Value>): Value {
  if (!parsed.ok) throw new MalformedIdentifierError(parsed);
  return parsed.value;
}

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(code: Code, message: string): Refused<Code> {
  return { ok: false, code, message };
}

/** Text from outside as it may stand in a message: quoted, control characters escaped, cut at 60 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
