type Question = { query: string; operationName?: string | null | undefined; variables?: unknown };

/** Asks the endpoint this page was opened at. Without credentials: the public API knows no one. */
export async function fetchAnswer(endpoint: string, question: Question): Promise<object> {
  const response = await fetch(endpoint, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    throw new Error(`The server answered with status ${response.status} and no JSON.`, { cause: error });
  }
}
