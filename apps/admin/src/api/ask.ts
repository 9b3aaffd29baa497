import type { Operation } from './operation.ts';
import { RequestFailure } from './request-failure.ts';
import { sendJson } from './send-json.ts';

const ADMIN_ENDPOINT = '/admin/graphql';

type GraphqlResponse = {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
};

/** Asks the admin endpoint. Throws a RequestFailure with the server's code and sentence when it answers with errors. */
export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const { status, isOk, json } = await sendJson(ADMIN_ENDPOINT, {
    body: { operationName: operation.name, query: operation.text, variables },
    signal,
  });
  const { data, errors } = (json ?? {}) as GraphqlResponse;
  const [error] = errors ?? [];
  if (error) throw new RequestFailure(status, error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!isOk || data === undefined || data === null) {
    throw new RequestFailure(status, 'UNREADABLE', 'The server’s answer cannot be read.');
  }
  return data as Answer;
}
