/** How many rows one statement writes: few enough that their JSON, which exists several times on its way, stays some hundred kilobytes. */
export const ROWS_PER_STATEMENT = 1_000;
