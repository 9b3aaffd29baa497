import { vi } from 'vitest';

type Answer = object | Error | number | Promise<object>;

/**
 * The record as a widget sees it: `fetch`. Answers by document; an object is an answer's `data`, a number an HTTP status,
 * an Error a broken network.
 */
export function stubRecord(answers: Record<string, Answer>) {
  const requests: { url: URL; document: string; variables: Record<string, unknown>; init: RequestInit }[] =
    [];
  const record = { answers, requests };
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input);
    const document = url.pathname.split('/').at(-1) ?? '';
    requests.push({
      url,
      document,
      variables: JSON.parse(url.searchParams.get('variables') ?? 'null'),
      init,
    });
    const answer = await record.answers[document];
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'number') {
      return Response.json({ errors: [{ message: `refused with ${answer}` }] }, { status: answer });
    }
    return Response.json({ data: answer });
  });
  return record;
}
