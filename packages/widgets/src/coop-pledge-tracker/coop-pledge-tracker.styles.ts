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
  [part=bar] {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block-end: 1em;
    stroke: none;
    fill: currentcolor;
  }
  [part=counts] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  [aria-pressed=true] {
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
  [part=status] {
    display: block;
  }
  [part=details] {
    padding: 0.75em 0 0 1em;
  }
  @media print {
    ::details-content {
      content-visibility: visible;
    }
  }
`;
