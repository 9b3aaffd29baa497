import { css } from 'lit';

/**
 * The frame of every widget. It keeps the page's font and colour scheme and nothing else of the page; each colour can
 * be replaced by its `--coop-*` property. Widths are the widget's own, never the window's.
 */
export const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    all: initial;
    display: block;
    container-type: inline-size;
    color-scheme: inherit;
    font-family: var(--coop-font, inherit);
    font-size: max(1em, 14px);
    line-height: 1.5;
    overflow-wrap: anywhere;
    --accent: var(--coop-accent, light-dark(#5c2d91, #cdb0f2));
    --good: var(--coop-good, light-dark(#00645f, #74d8cf));
    --bad: var(--coop-bad, light-dark(#a3202f, #ffa3ab));
    --line: var(--coop-line, light-dark(#d9d4e2, #443c52));
    --muted: var(--coop-muted, light-dark(#5b5566, #b9b2c6));
    color: var(--coop-ink, light-dark(#1e1a26, #f0edf5));
    background: var(--coop-surface, light-dark(#fff, #1a1622));
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--accent);
    border-radius: var(--coop-radius, 4px);
    padding: var(--coop-space, 1.25em);
  }
  p,
  ul,
  ol,
  blockquote {
    margin: 0 0 0.5em;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--coop-link, var(--accent));
  }
  [part='footer'] a {
    color: inherit;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  small,
  [part='footer'],
  [part='place'] {
    font-size: 0.875em;
    color: var(--muted);
  }
  b,
  [part='heading'],
  [part='status'],
  [part='name'] {
    font-weight: 700;
  }
  [part='heading'] {
    font-size: 1.375em;
    line-height: 1.25;
    margin-block-end: 0.5em;
  }
  [part='banner'] > *,
  [part='notice'],
  blockquote {
    border-inline-start: 4px solid var(--coop-notice, light-dark(#b25e00, #f2b866));
    padding-inline-start: 0.75em;
  }
  li[part],
  [part='footer'] {
    border-block-start: 1px solid var(--line);
    padding-block: 0.75em;
  }
  [part='footer'] {
    padding-block-end: 0;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--muted);
    border-radius: var(--coop-radius, 4px);
    padding: 0.25em 0.75em;
  }
  [part='more'] {
    display: none;
    margin-block-end: 1em;
  }
  @media screen {
    .cut > :nth-child(n + 9) {
      display: none;
    }
    :has(> :nth-child(9)) + [part='more'] {
      display: block;
    }
    @container (width < 32em) {
      .cut > :nth-child(n + 5) {
        display: none;
      }
      :has(> :nth-child(5)) + [part='more'] {
        display: block;
      }
    }
  }
`;
