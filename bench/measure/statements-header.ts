/** Where a server that counts its statements says how many one answer took. */
export const STATEMENTS_HEADER = 'bench-statements';
