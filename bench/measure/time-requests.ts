import { STATEMENTS_HEADER } from './statements-header.ts';

/** Requests after which the time of one is known well enough; far below what one address may ask in a minute. */
const REQUESTS = 40;

export type Answered = Readonly<{
  /** The median time of one request, in milliseconds. */
  milliseconds: number;
  /** The most SQL statements any of them took. */
  statements: number;
}>;

/**
 * Times requests that no cache can answer, one after another, of a server that counts its statements.
 * @param requestOf The request of each number: each must ask something else.
 * @throws where one is not answered with 200, or not counted.
 */
export async function timeRequests(requestOf: (number: number) => Request): Promise<Answered> {
  const times: number[] = [];
  const statements: number[] = [];
  for (let number = 0; number < REQUESTS; number++) {
    const request = requestOf(number);
    const startedAt = performance.now();
    const response = await fetch(request);
    const text = await response.text();
    times.push(performance.now() - startedAt);
    if (!response.ok) throw new Error(`${request.url} answers ${response.status}: ${text.slice(0, 300)}`);
    if (text.includes('"errors":')) throw new Error(`${request.url}: ${text.slice(0, 300)}`);
    const counted = response.headers.get(STATEMENTS_HEADER);
    if (counted === null) throw new Error(`${request.url}: the server counts no statements`);
    statements.push(Number(counted));
  }
  return {
    milliseconds: times.toSorted((a, b) => a - b)[Math.floor(REQUESTS / 2)] ?? 0,
    statements: Math.max(...statements),
  };
}

export function query(url: string, text: string, variables: object): Request {
  return new Request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
}
