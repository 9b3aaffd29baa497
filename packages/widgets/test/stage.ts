import axe from 'axe-core';
import { expect } from 'vitest';
import type { WidgetState } from '../src/shared/events.ts';

export type Widget = HTMLElement & {
  state: WidgetState;
  refresh(): Promise<void>;
  updateComplete: Promise<boolean>;
};

/** The host page with this in it; the widget is its first `coop-*` element. */
export function show(markup: string, lang = 'en'): Widget {
  document.documentElement.lang = lang;
  document.title = 'A local party';
  document.body.innerHTML = `<main><h1>A local party</h1>${markup}</main>`;
  return [...document.querySelectorAll<Widget>('*')].find((element) =>
    element.localName.startsWith('coop-'),
  ) as Widget;
}

/** Waits until the widget has had its answer, or not. */
export async function settle(widget: Widget): Promise<Widget> {
  await expect.poll(() => widget.state).not.toBe('loading');
  await widget.updateComplete;
  return widget;
}

/** Shows markup and waits for the answer. */
export function showSettled(markup: string, lang = 'en'): Promise<Widget> {
  return settle(show(markup, lang));
}

/** What a reader sees inside the widget, white space as one space. */
export function textOf(widget: Widget): string {
  return ([...(widget.shadowRoot?.children ?? [])] as HTMLElement[])
    .map(({ innerText }) => innerText)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function all<Found extends Element = HTMLElement>(widget: Widget, selector: string): Found[] {
  return [...(widget.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

export function one<Found extends Element = HTMLElement>(widget: Widget, selector: string): Found {
  const found = widget.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`the widget has no ${selector}`);
  return found;
}

/** Everything axe finds wrong in the page, one line each: WCAG 2.2 A and AA, and its best practices. */
export async function audit(): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}
