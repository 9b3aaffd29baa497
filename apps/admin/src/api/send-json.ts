import { RequestFailure } from './request-failure.ts';

/**
 * One request to our own origin with the session cookie. Gives the status and the JSON of the answer; throws UNREACHABLE when
 * nothing came back and UNREADABLE for a body that is not JSON (a proxy's error page).
 */
export async function sendJson(
  path: string,
  { body, signal }: { body?: unknown; signal?: AbortSignal | undefined } = {},
): Promise<{ status: number; isOk: boolean; json: unknown }> {
  const response = await request(path, body, signal);
  const text = await response.text();
  try {
    return { status: response.status, isOk: response.ok, json: text === '' ? null : JSON.parse(text) };
  } catch (error) {
    throw new RequestFailure(response.status, 'UNREADABLE', 'The server’s answer cannot be read.', {
      cause: error,
    });
  }
}

async function request(path: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailure(0, 'UNREACHABLE', 'The server cannot be reached.', { cause: error });
  }
}
