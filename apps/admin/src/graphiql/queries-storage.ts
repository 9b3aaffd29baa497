/**
 * Where GraphiQL keeps the reader's own queries and tabs: this browser, apart for each endpoint, so that the record's questions do not
 * turn up in the sandbox. Headers are neither offered nor kept.
 */
export function queriesStorage(endpoint: string) {
  const prefix = `wheatsheaf.graphiql${endpoint}:`;
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return {
    getItem: (key: string) => localStorage.getItem(prefix + key),
    setItem: (key: string, value: string) => localStorage.setItem(prefix + key, value),
    removeItem: (key: string) => localStorage.removeItem(prefix + key),
    clear: () => {
      for (const key of keys()) localStorage.removeItem(key);
    },
    get length() {
      return keys().length;
    },
    key: (place: number) => keys()[place]?.slice(prefix.length) ?? null,
  };
}
