/** Characters of a challenge: two pages of it. */
export const MAX_TEXT_LENGTH = 4_000;
export const MAX_NAME_LENGTH = 100;
/** RFC 5321, section 4.5.3.1: the longest address a mail server must take. */
export const MAX_EMAIL_LENGTH = 254;

/** What the form sends, as typed. `website` is the field no person sees. */
export type TypedChallenge = Readonly<Record<'text' | 'name' | 'email' | 'website', string>>;

/** Whom to send the answer to. */
export type ChallengeContactInput = { name: string | null; email: string };

export type ChallengeProblem =
  | 'TEXT_MISSING'
  | 'TEXT_TOO_LONG'
  | 'NAME_TOO_LONG'
  | 'EMAIL_NOT_ONE'
  | 'TRAP_FILLED';

export type ParsedChallenge =
  | { ok: true; text: string; contact: ChallengeContactInput | null }
  | { ok: false; problems: readonly ChallengeProblem[] };

/** A challenge as it is kept. A name without an address is dropped: it would serve nothing. */
export function parseChallenge(typed: TypedChallenge): ParsedChallenge {
  const text = withoutControls(typed.text.replaceAll(/\r\n?/g, '\n')).trim();
  const name = withoutControls(typed.name).replaceAll(/\s+/g, ' ').trim();
  const email = typed.email.trim();
  const problems = (
    [
      ['TEXT_MISSING', text === ''],
      ['TEXT_TOO_LONG', text.length > MAX_TEXT_LENGTH],
      ['NAME_TOO_LONG', name.length > MAX_NAME_LENGTH],
      ['EMAIL_NOT_ONE', email !== '' && !(ONE_ADDRESS.test(email) && email.length <= MAX_EMAIL_LENGTH)],
      ['TRAP_FILLED', typed.website.trim() !== ''],
    ] as const
  ).flatMap(([problem, isThere]) => (isThere ? [problem] : []));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, text, contact: email === '' ? null : { name: name || null, email } };
}

/** What a body of the form holds; a field that is not there is empty. */
export function typedChallenge(body: unknown): TypedChallenge {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const read = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return { text: read('text'), name: read('name'), email: read('email'), website: read('website') };
}

/** One address and nothing that could be read as a second one, or as a header. */
const ONE_ADDRESS = /^[^\s@,;:<>()"[\]\\\p{Cc}]+@[^\s@,;:<>()"[\]\\\p{Cc}]+\.[^\s@,;:<>()"[\]\\\p{Cc}]+$/u;

/** PostgreSQL stores no U+0000, and nobody means the others; line breaks and tabs stay. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
