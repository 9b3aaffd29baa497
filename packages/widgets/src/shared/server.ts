let base: string | undefined;

/** Called once by the one-file script, which knows where it came from. From npm nobody calls it. */
export function setDefaultServer(address: string): void {
  base = address;
}

/**
 * Where a widget asks, without a slash at the end. `named` is its `server` attribute; a path ("/sandbox") is taken
 * from the server of the script. Undefined when neither says: from npm the attribute is needed.
 */
export function findServer(named: string | null): string | undefined {
  if (!named && !base) return undefined;
  return new URL(named ?? '', base ?? location.href).href.replace(/\/$/, '');
}
