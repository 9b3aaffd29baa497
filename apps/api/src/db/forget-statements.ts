import { Debug as debugOfClient } from '@prisma/client/runtime/client';
import { Debug as debugOfAdapter, type SqlQueryable } from '@prisma/driver-adapter-utils';

/** How many calls Prisma's debug log keeps with all that they were given, whether anybody reads it or not: one log in its client, one in its adapters. */
const KEPT_CALLS = 100;
const LOGS = [debugOfClient('wheatsheaf'), debugOfAdapter('wheatsheaf')];

/** Characters, or members of a list, from which on what a statement is given is worth forgetting. */
const MUCH = 20_000;

/**
 * Makes what is sent through a connection, or a transaction on it, free again as soon as the statement is done. Prisma would keep a hundred statements with their
 * parameters for its report of a crash: of an import, which writes a thousand rows by one, that is more than the import itself holds.
 */
export function forgetting<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable;
  return Object.assign(queryable, {
    queryRaw: (query) => queryRaw.call(queryable, query).finally(() => forget(query.args)),
    executeRaw: (query) => executeRaw.call(queryable, query).finally(() => forget(query.args)),
  } satisfies Partial<SqlQueryable>);
}

function forget(args: readonly unknown[]): void {
  if (!args.some(isMuch)) return;
  // Nothing empties the logs; what is new takes the place of what is old.
  for (const log of LOGS) for (let call = 0; call < KEPT_CALLS; call++) log('');
}

function isMuch(arg: unknown): boolean {
  return (typeof arg === 'string' || Array.isArray(arg)) && arg.length > MUCH;
}
