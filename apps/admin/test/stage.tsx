import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { forgetSession } from '../src/api/session.ts';
import { AdminApp } from '../src/app/admin-app.tsx';

let root: Root | null = null;
const consoleErrors: unknown[][] = [];

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => void consoleErrors.push(said));
});

afterEach(() => {
  close();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  const [said] = consoleErrors.splice(0);
  if (said) throw new Error(`The console was told of an error: ${said.join(' ')}`);
});

/** Opens the app at a route of it, as a new tab would; `lang` is the language the browser asks for. */
export function open(
  route: string,
  { lang = 'en', width = 1280 }: { lang?: 'en' | 'cy'; width?: number } = {},
): Promise<void> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([lang]);
  window.location.hash = route;
  mount();
  return page.viewport(width, 900);
}

/** Loads the page again: what the browser stores stays, what the app held in memory goes. */
export function reload(): void {
  close();
  mount();
}

function mount(): void {
  document.documentElement.lang = '';
  document.body.innerHTML = '<div id="root"></div>';
  const place = document.querySelector('#root');
  if (!place) throw new Error('the page has no root');
  root = createRoot(place);
  root.render(<AdminApp />);
}

function close(): void {
  root?.unmount();
  root = null;
  forgetSession();
}

/** Everything axe finds wrong in the page, one line each: WCAG 2.2 A and AA, and its best practices. */
export async function audit(): Promise<string[]> {
  // A colour on its way between two states has the contrast of neither.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

/** How far the page is wider than the screen, in pixels: nobody should have to scroll sideways. */
export function sidewaysScroll(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}
