import type { UploadedFile } from '../messages/store-files.ts';
import type { World } from '../world.ts';
import type { Schema } from './schema-check.ts';

/** One REST request after its border checks. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
};

/** How one route of Discord's API is served. `handle` returns the answer's body, or undefined for 204. */
export type Route = {
  readonly handle: (world: World, call: Call) => unknown;
  readonly request?: Schema;
  readonly response?: Schema;
  /** Status of an answer with a body; 200 unless said otherwise. */
  readonly status?: number;
  /** The token in the path is the proof; no Authorization is asked, and the global limit does not count it. */
  readonly open?: boolean;
};

/** Routes by method and template, such as `POST /channels/{channel_id}/messages`. */
export type Routes = Readonly<Record<string, Route>>;

export type Match = {
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  /** Absent where Discord has the route and the sandbox does not. */
  readonly route?: Route;
};

type Node = {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  readonly methods: Map<string, { readonly template: string; readonly route?: Route }>;
};

export type Router = (method: string, path: string) => Match | undefined;

const isParameter = (segment: string) => segment.startsWith('{');

/** Builds the tree of all routes: those of Discord's specification, and the handlers, each of which has to be one of them. */
export function createRouter(specified: readonly string[], routes: Routes): Router {
  const root = emptyNode();
  const known = new Set(specified);
  for (const key of Object.keys(routes)) {
    if (!known.has(key)) throw new Error(`Discord's specification has no route ${key}`);
  }
  for (const key of specified) insert(root, key, routes[key]);
  return (method, path) => find(root, method, path);
}

function insert(root: Node, key: string, route: Route | undefined): void {
  const [method = '', template = ''] = key.split(' ');
  let node = root;
  for (const segment of template.split('/').slice(1)) node = childFor(node, segment);
  node.methods.set(method, { template, ...(route ? { route } : {}) });
}

function childFor(node: Node, segment: string): Node {
  if (isParameter(segment)) {
    node.parameter ??= emptyNode();
    return node.parameter;
  }
  const child = node.literals.get(segment) ?? emptyNode();
  node.literals.set(segment, child);
  return child;
}

/** A literal segment wins over a parameter, and the walk turns back when only the parameter leads on. */
function find(root: Node, method: string, path: string): Match | undefined {
  const segments = path.split('/').slice(1);
  const hit = walk(root, segments, method);
  if (!hit) return undefined;
  const names = hit.template.split('/').slice(1);
  const params = Object.fromEntries(
    names.flatMap((name, at) => (isParameter(name) ? [[name.slice(1, -1), segments[at] ?? '']] : [])),
  );
  return { ...hit, params };
}

function walk(
  node: Node,
  [head, ...rest]: readonly string[],
  method: string,
): { readonly template: string; readonly route?: Route } | undefined {
  if (head === undefined) return node.methods.get(method);
  const literal = node.literals.get(head);
  const found = literal ? walk(literal, rest, method) : undefined;
  return found ?? (node.parameter && head !== '' ? walk(node.parameter, rest, method) : undefined);
}

function emptyNode(): Node {
  return { literals: new Map(), methods: new Map() };
}
