/** The values of a form: text, ticks, and lists of the like. Empty text is what the record calls null. */
export type Values = Record<string, unknown>;

/** The fields whose value is another than in `base`. */
export function changedFields<Fields extends Values>(base: Fields, values: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name])),
  ) as Partial<Fields>;
}

/** Text as the API takes it: empty or blank is null. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
