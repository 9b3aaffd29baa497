type Listener = { refresh(): Promise<void>; requestUpdate(): void };

/**
 * Tells a widget when the page is looked at again, the network comes or goes, or the page changes its language.
 * Returns what stops that.
 */
export function listen(widget: Listener): () => void {
  const stop = new AbortController();
  const observer = new MutationObserver(() => widget.requestUpdate());
  observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  for (const name of ['visibilitychange', 'online', 'offline']) {
    addEventListener(name, () => document.hidden || widget.refresh(), { signal: stop.signal });
  }
  return () => {
    stop.abort();
    observer.disconnect();
  };
}
