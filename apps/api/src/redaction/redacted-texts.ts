/** What stands in a column whose text was removed: the database allows this and emptiness, and nothing else. */
export const REDACTED = '[redacted]';

/** The mark where there was a text, null where there was none. */
export function markOf(text: string | null): string | null {
  return text === null ? null : REDACTED;
}

/** A JSON value with every text of a set replaced by the mark. */
export function redactTexts(value: unknown, texts: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return texts.has(value) ? REDACTED : value;
  if (Array.isArray(value)) return value.map((item) => redactTexts(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, redactTexts(field, texts)]));
}
