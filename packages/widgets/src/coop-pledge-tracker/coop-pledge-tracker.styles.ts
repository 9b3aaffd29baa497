import { css } from 'lit';

/** Status by word, icon and shape; colour only repeats them. */
export const pledgeTrackerStyles = css`
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
  }
  [part='bar'] {
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: 0.5em;
    border-radius: 4px;
    stroke: none;
    fill: currentcolor;
    color: var(--muted);
  }
  [part='counts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
  }
  [part='count'] {
    font-size: 0.875em;
    padding: 0.125em 0.5em;
  }
  [aria-pressed='true'] {
    outline: 2px solid;
  }
  .IN_PROGRESS,
  .PART_DELIVERED,
  .SUPERSEDED {
    color: var(--accent);
  }
  .DELIVERED {
    color: var(--good);
  }
  .STALLED,
  .NOT_DELIVERED,
  em {
    color: var(--bad);
  }
  summary {
    cursor: pointer;
  }
  summary::before {
    content: '+' / '';
  }
  [open] > summary::before {
    content: '−' / '';
  }
  [part='status'] {
    flex: none;
  }
  summary,
  .compact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  [part='title'] {
    flex: 1 14em;
  }
  [part='details'],
  ol > li {
    padding-inline-start: 1em;
    margin-block: 0.75em;
  }
  ol > li {
    border-inline-start: 2px solid var(--line);
  }
  @media print {
    ::details-content {
      content-visibility: visible;
    }
  }
`;
