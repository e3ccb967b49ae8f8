import { ApiError, type ErrorTree } from './api-error.ts';

/** One thing wrong in a request body: where, Discord's code for it, and its sentence. */
export type Complaint = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

export const required = (path: Complaint['path']): Complaint => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});

export const tooLong = (path: Complaint['path'], most: number): Complaint => ({
  path,
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${most} or fewer in length.`,
});

export const badLength = (path: Complaint['path'], least: number, most: number): Complaint => ({
  path,
  code: 'BASE_TYPE_BAD_LENGTH',
  message: `Must be between ${least} and ${most} in length.`,
});

/** Throws 50035 with Discord's nested tree when there is anything to complain about. */
export function refuseIfAny(complaints: readonly Complaint[]): void {
  if (complaints.length === 0) return;
  throw new ApiError('invalidBody', errorTree(complaints));
}

/** Nests complaints by their paths: `embeds[0].title` becomes `{ embeds: { 0: { title: { _errors: […] } } } }`. */
export function errorTree(complaints: readonly Complaint[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of complaints) {
    let node = root;
    for (const step of path) node = branch(node, String(step));
    const before = node._errors;
    node._errors = [...(Array.isArray(before) ? before : []), { code, message }];
  }
  return root;
}

function branch(node: ErrorTree, key: string): ErrorTree {
  const existing = node[key];
  if (existing !== undefined && !isLeaf(existing)) return existing;
  const fresh: ErrorTree = {};
  node[key] = fresh;
  return fresh;
}

function isLeaf(value: ErrorTree[string]): value is readonly { code: string; message: string }[] {
  return Array.isArray(value);
}
