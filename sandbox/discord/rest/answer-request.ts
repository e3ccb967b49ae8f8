import { report } from '../report.ts';
import type { World } from '../world.ts';
import { ApiError } from './api-error.ts';
import { normalizeBody } from './normalize-body.ts';
import type { RateLimits } from './rate-limits.ts';
import type { ReadBody } from './read-body.ts';
import { limitedReply, type Reply, refusal } from './reply.ts';
import type { Match } from './router.ts';
import { checkRequest, findViolations } from './schema-check.ts';

export type RestRequest = {
  readonly match: Match | undefined;
  /** Method and template, or the raw path of a route that Discord does not have. */
  readonly route: string;
  readonly query: URLSearchParams;
  readonly input: ReadBody;
  readonly authorization: string | undefined;
};

/** Answers one request: authorization, limits, Discord's schema, the route, and the check of the sandbox's own answer. */
export function answerRequest(world: World, limits: RateLimits | undefined, request: RestRequest): Reply {
  const { match, route } = request;
  const isOpen = match?.route?.open === true;
  if (!isOpen && request.authorization !== `Bot ${world.token}`) return refusal(new ApiError('unauthorized'));
  const verdict = limits?.take({ route, params: match?.params ?? {}, exempt: isOpen });
  if (verdict?.kind === 'limited') return limitedReply(verdict);
  try {
    return { ...runRoute(world, request), headers: { ...verdict?.headers } };
  } catch (error) {
    return { ...refusal(known(world, route, error)), headers: { ...verdict?.headers } };
  }
}

function runRoute(world: World, { match, route, query, input }: RestRequest): Reply {
  if (!match) {
    report(world, `${route}: Discord has no such route`);
    throw new ApiError('notFound');
  }
  if (!match.route) {
    report(world, `${route}: the sandbox lacks this route`);
    throw new ApiError('notImplemented');
  }
  const { handle, request, response, status = 200 } = match.route;
  const body = normalizeBody(input.body);
  if (request) checkRequest(request, body ?? {});
  const result = handle(world, { params: match.params, query, body, files: input.files });
  if (result === undefined) return { status: 204 };
  for (const violation of response ? findViolations(response, result) : []) {
    report(world, `${route} was answered wrongly: ${violation}`);
  }
  return { status, body: result };
}

/** A malformed body is a mistake of the bot, anything unforeseen a mistake of the sandbox; both are noted. */
function known(world: World, route: string, error: unknown): ApiError {
  if (!(error instanceof ApiError)) {
    report(world, `${route} failed in the sandbox: ${error instanceof Error ? error.stack : String(error)}`);
    return new ApiError('internal');
  }
  if (error.code === 50035 || error.code === 50006) {
    report(world, `${route} was refused: ${error.message} ${JSON.stringify(error.tree ?? {})}`);
  }
  return error;
}
