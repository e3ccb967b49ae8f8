import type { ZodMiniType } from 'zod/mini';
import { type Complaint, refuseIfAny, required, tooLong } from './complaint.ts';

export type Schema = ZodMiniType<unknown>;
type Issue = NonNullable<ReturnType<Schema['safeParse']>['error']>['issues'][number];

/** Holds a request body to one of Discord's schemas. Throws 50035 with the error tree, which begins at `at`. */
export function checkRequest(schema: Schema, body: unknown, at: Complaint['path'] = []): void {
  const result = schema.safeParse(body, { reportInput: true });
  if (!result.success) refuseIfAny(result.error.issues.flatMap((issue) => complaints(issue, at)));
}

/** What is wrong with an answer of the sandbox itself, as short lines; empty when it is right. */
export function findViolations(schema: Schema, body: unknown): readonly string[] {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => complaints(issue, []));
  return found.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

function complaints(issue: Issue, parents: Complaint['path']): readonly Complaint[] {
  const path = [...parents, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  switch (issue.code) {
    case 'invalid_union':
      return bestBranch(issue.errors).flatMap((inner) => complaints(inner, path));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? required(path)
          : { path, code: 'BASE_TYPE_BAD_TYPE', message: `Expected ${issue.expected}.` },
      ];
    case 'too_big':
      return [tooBig(issue.origin, Number(issue.maximum), path)];
    case 'too_small':
      return [tooSmall(issue.origin, Number(issue.minimum), path)];
    case 'invalid_value':
      return [
        { path, code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` },
      ];
    default:
      return [{ path, code: 'BASE_TYPE_BAD_FORMAT', message: 'Not a well formed value.' }];
  }
}

/** Of a union's branches, the one the sender meant: the one whose own `type` fits, else the one with the fewest issues. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const ranked = [...branches].sort((a, b) => cost(a) - cost(b));
  return ranked[0] ?? [];
}

function cost(issues: readonly Issue[]): number {
  const wrongType = issues.some((issue) => issue.path.at(-1) === 'type' && issue.path.length === 1);
  return issues.length + (wrongType ? 1000 : 0);
}

function tooBig(origin: string, most: number, path: Complaint['path']): Complaint {
  if (origin === 'string') return tooLong(path, most);
  if (origin === 'array')
    return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` };
  return { path, code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${most}.` };
}

function tooSmall(origin: string, least: number, path: Complaint['path']): Complaint {
  if (origin === 'string' || origin === 'array')
    return { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${least} or more in length.` };
  return { path, code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${least}.` };
}
