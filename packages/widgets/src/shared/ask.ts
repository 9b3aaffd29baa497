const TIMEOUT_MS = 20_000;

/** Questions under way: widgets that ask the same share one request. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * The address of a question: a trusted document by its hash. Variables are written in the order of the alphabet and
 * absent ones left out, so that the same question has the same address here and in every cache on the way.
 */
export function addressOf(server: string, document: string, variables: object): string {
  return `${server}/q/${document}?variables=${encodeURIComponent(JSON.stringify(variables))}`;
}

/** Asks, or joins who is asking the same. `again` makes the browser check its copy by ETag, however fresh it is. */
export function ask<Answer>(address: string, again: boolean): Promise<Answer> {
  const answer = underWay.get(address) ?? get(address, again).finally(() => underWay.delete(address));
  underWay.set(address, answer);
  return answer as Promise<Answer>;
}

async function get(address: string, again: boolean): Promise<unknown> {
  // No header of ours, no credentials, no referrer: a CORS simple request without preflight that tells nobody which page it is on.
  const response = await fetch(address, {
    cache: again ? 'no-cache' : 'default',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { data, errors } = await response.json().catch(() => ({}));
  if (data && !errors) return data;
  throw new Error(errors?.[0].message ?? `HTTP ${response.status}`);
}
