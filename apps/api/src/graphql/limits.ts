/** Words and signs of a query document; graphql-js stops parsing there. */
export const MAX_TOKENS = 2_000;
/** Nesting of fields. */
export const MAX_DEPTH = 12;
/** Aliases in a whole operation, fragments counted where they are spread. */
export const MAX_ALIASES = 15;
/** Fields at the root of an operation. */
export const MAX_ROOT_FIELDS = 10;
/**
 * Cost of an operation: one a field, times the page size where a list is asked for. A page of 100 pledges with their logs and sources
 * costs about 95,000.
 */
export const MAX_COMPLEXITY = 120_000;
/** Items of a page when `first` is left out. */
export const DEFAULT_PAGE = 20;
/** The largest `first`; more is an error, not a silent cut. */
export const MAX_PAGE = 100;
