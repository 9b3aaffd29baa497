/** One field of a record before and after an edit, as a form shows it; null is an empty field. */
export type FieldChange = { field: string; before: string | null; after: string | null };

/** What a form shows of a value. */
export function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** The fields of `changed` as they were and as they become. */
export function changesOf(
  before: Readonly<Record<string, unknown>> | null,
  changed: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return Object.entries(changed)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ field, before: shown(before?.[field]), after: shown(value) }));
}
