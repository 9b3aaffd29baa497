import { localStorageStore, type Store } from 'react-admin';

const KEPT = ['locale'];

/** What react-admin remembers of this browser. Signing out clears it, but for the language, which is the reader's and not the account's. */
export function createStore(): Store {
  const store = localStorageStore(undefined, 'wheatsheaf');
  return {
    ...store,
    reset: () => {
      const kept = KEPT.map((key) => [key, store.getItem(key)] as const);
      store.reset();
      for (const [key, value] of kept) if (value !== undefined) store.setItem(key, value);
    },
  };
}
