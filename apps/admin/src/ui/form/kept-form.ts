/** What somebody typed into a form and has not saved yet. */
export type KeptForm = {
  /** When it was last typed in, ISO 8601. */
  keptAt: string;
  /** The version of the record it was typed over; null for a form that adds a record. */
  version: number | null;
  /** The fields that differ from the record, by name. */
  changed: Record<string, unknown>;
};

const PREFIX = 'wheatsheaf.form.';

/**
 * Unsaved work survives a reload and a lost session: it stays in this tab's session storage until it is saved, given up, or its
 * editor signs out. The key holds the editor's id, so that nobody finds another's words.
 */
export function formKey(userId: string, form: string): string {
  return `${PREFIX}${userId}.${form}`;
}

export function keepForm(key: string, kept: KeptForm): void {
  storage()?.setItem(key, JSON.stringify(kept));
}

/** What was kept under a key; null when nothing was, or when it cannot be read. */
export function findKeptForm(key: string): KeptForm | null {
  const text = storage()?.getItem(key);
  if (!text) return null;
  try {
    return JSON.parse(text) as KeptForm;
  } catch {
    forgetKeptForm(key);
    return null;
  }
}

export function forgetKeptForm(key: string): void {
  storage()?.removeItem(key);
}

/** On signing out: the next person at this machine finds nothing. */
export function forgetAllKeptForms(): void {
  const store = storage();
  if (!store) return;
  for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
}

/** Null where the browser forbids storage: then a form works and only is not kept. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
