/** Where a bench works: a folder for the files it generates, and a data folder of a record of its own. Both go at the end. */
export type Workplace = Readonly<{ files: string; data: string }>;
