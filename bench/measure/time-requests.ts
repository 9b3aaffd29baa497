/** Requests after which the time of one is known well enough; far below what one address may ask in a minute. */
const REQUESTS = 40;

/**
 * The median time of requests that no cache can answer, one after another, in milliseconds.
 * @param requestOf The request of each number: each must ask something else.
 * @throws where one is not answered with 200.
 */
export async function timeRequests(requestOf: (number: number) => Request): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < REQUESTS; number++) {
    const request = requestOf(number);
    const startedAt = performance.now();
    const response = await fetch(request);
    const text = await response.text();
    times.push(performance.now() - startedAt);
    if (!response.ok) throw new Error(`${request.url} answers ${response.status}: ${text.slice(0, 300)}`);
    if (text.includes('"errors":')) throw new Error(`${request.url}: ${text.slice(0, 300)}`);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(REQUESTS / 2)] ?? 0;
}

export function query(url: string, text: string, variables: object): Request {
  return new Request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
}
