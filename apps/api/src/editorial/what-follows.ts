import type { Prisma } from '../generated/prisma/client.ts';
import type { RevisionInput } from './write-change-set.ts';

/** What follows from an editor's decision by what sources say, written in its transaction. */
export type WhatFollows = Readonly<{
  revisions: readonly RevisionInput[];
  /** Models that were written. */
  touched: readonly Prisma.ModelName[];
}>;

/** Collects what a writer of imports writes where no file was imported. */
export class FollowingChange {
  readonly #revisions: RevisionInput[] = [];
  readonly #touched = new Set<Prisma.ModelName>();

  begin(): Promise<null> {
    return Promise.resolve(null);
  }

  spool(revisions: readonly RevisionInput[], touched: Iterable<Prisma.ModelName>): Promise<void> {
    this.#revisions.push(...revisions);
    for (const model of touched) this.#touched.add(model);
    return Promise.resolve();
  }

  get written(): WhatFollows {
    return { revisions: this.#revisions, touched: [...this.#touched] };
  }
}
