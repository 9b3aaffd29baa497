/** Loaded before a server: every answer says in a header how many SQL statements were sent to make it, those of jobs and others' requests apart. */
import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import pg from 'pg';
import { STATEMENTS_HEADER } from './statements-header.ts';

const asked = new AsyncLocalStorage<{ statements: number }>();

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function countQuery(this: pg.Client, ...input: unknown[]) {
  const request = asked.getStore();
  if (request && !isOfTransaction(input[0])) request.statements++;
  return Reflect.apply(query, this, input);
} as typeof query;

const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function countRequest(this: http.Server, event: string, ...input: unknown[]) {
  const [, response] = input;
  if (event !== 'request' || !(response instanceof http.ServerResponse))
    return Reflect.apply(emit, this, [event, ...input]);
  const request = { statements: 0 };
  const { writeHead } = response;
  response.writeHead = (...head: unknown[]) => {
    response.setHeader(STATEMENTS_HEADER, request.statements);
    return Reflect.apply(writeHead, response, head);
  };
  return asked.run(request, () => Reflect.apply(emit, this, [event, ...input]));
} as typeof emit;

/** Words of a transaction, which ask for nothing. */
function isOfTransaction(sent: unknown): boolean {
  const text = typeof sent === 'string' ? sent : (sent as { text?: string } | null)?.text;
  return /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i.test(text ?? '');
}
