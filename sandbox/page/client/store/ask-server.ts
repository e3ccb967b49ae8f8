/** The server said no, or could not be reached; the message is a sentence for the person at the page. */
export class AskError extends Error {
  override readonly name = 'AskError';
}

const UNREACHABLE = 'The sandbox is not answering. Is `npm start` still running?';

/** GET with query parameters. Throws AskError. */
export function ask<Answer>(path: string, query: Readonly<Record<string, string>>): Promise<Answer> {
  return answer(fetch(`${path}?${new URLSearchParams(query)}`));
}

/** POST with a JSON body. Throws AskError. */
export function tell<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return answer(fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answer<Answer>(request: Promise<Response>): Promise<Answer> {
  const response = await request.catch((cause: unknown) => {
    throw new AskError(UNREACHABLE, { cause });
  });
  const body: unknown = await response.json().catch(() => ({}));
  // The server is part of this project, and both sides share these types.
  if (response.ok) return body as Answer;
  throw new AskError(sentence(body) ?? `The sandbox answered ${response.status}.`);
}

function sentence(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}
