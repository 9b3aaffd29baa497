import { css } from 'lit';

export const representativesStyles = css`
  [part='person'] {
    display: flex;
    gap: 0.75em;
  }
  img {
    inline-size: 4em;
    block-size: 4em;
    object-fit: cover;
    border-radius: var(--coop-radius, 4px);
  }
  .whole {
    object-fit: contain;
  }
  @container (width >= 32em) {
    [part='list'] {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 1.5em;
    }
  }
`;
