/** The seven things a widget can be; `part` on its frame carries the same word. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'not-collected' | 'error' | 'offline' | 'stale';

/** `coop-load`: an answer has arrived, the first or a later one. */
export type CoopLoadDetail = { state: WidgetState };
/** `coop-error`: no answer; what is shown stays. `message` is for the page's author, not for readers. */
export type CoopErrorDetail = { state: WidgetState; message: string };
/** `coop-select`: a reader follows a link to a person or opens a pledge. Cancelable: `preventDefault()` stops that. */
export type CoopSelectDetail = { kind: 'person' | 'pledge'; id: string; url: string };
/** `coop-filter`: a reader chose a status, or all again (null). */
export type CoopFilterDetail = { status: string | null };

export type CoopEvents = {
  'coop-load': CoopLoadDetail;
  'coop-error': CoopErrorDetail;
  'coop-select': CoopSelectDetail;
  'coop-filter': CoopFilterDetail;
};

declare global {
  interface HTMLElementEventMap {
    'coop-load': CustomEvent<CoopLoadDetail>;
    'coop-error': CustomEvent<CoopErrorDetail>;
    'coop-select': CustomEvent<CoopSelectDetail>;
    'coop-filter': CustomEvent<CoopFilterDetail>;
  }
}

/** Sends a typed event that bubbles out of shadow roots; false when somebody prevented it. */
export function send<Name extends keyof CoopEvents>(
  from: EventTarget,
  name: Name,
  detail: CoopEvents[Name],
): boolean {
  return from.dispatchEvent(
    new CustomEvent(name, { bubbles: true, composed: true, cancelable: name === 'coop-select', detail }),
  );
}
