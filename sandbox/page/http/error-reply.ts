import type { Show } from '../../show/show.ts';
import { PageError } from './page-error.ts';
import { jsonReply, type Reply } from './reply.ts';

/** Beyond this many one more tells nothing new. */
const mostProblems = 1000;

/** What the page is told of an error. A surprise is kept for those who look after the sandbox, and shown to nobody else. */
export function errorReply(show: Show, error: unknown): Reply {
  if (error instanceof PageError) return jsonReply({ error: error.message }, error.status);
  const { problems } = show.stage().discord;
  const evidence = error instanceof Error ? error.stack : String(error);
  if (problems.length < mostProblems) problems.push(`the page could not be served: ${evidence}`);
  return jsonReply({ error: 'Something went wrong in the sandbox. Reload the page and try again.' }, 500);
}
