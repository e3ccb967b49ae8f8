import type { IncomingHttpHeaders } from 'node:http';
import type { Document } from './document.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
};

type Asked = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly document: Document | undefined;
  readonly now: Date;
};

const ALLOWED = ['GET', 'HEAD'];

/** What a request is answered with. Nothing of the request comes back in it. */
export function answer({ method, headers, document, now }: Asked): Answer {
  if (!ALLOWED.includes(method))
    return sentence(405, 'Only GET and HEAD work here.', { Allow: ALLOWED.join(', '), Connection: 'close' });
  if (!document)
    return sentence(404, 'There is nothing at this address. / shows what there is.', { ...safety });
  const own = {
    ...safety,
    ...document.headers,
    ETag: document.etag,
    // Everything here is public, and programs in a web page may read it too.
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=60',
    ...lastModified(document, now),
  };
  if (isKnown(headers, document)) return { status: 304, headers: own, body: '' };
  return { status: 200, headers: own, body: document.body };
}

/** In every answer: a browser believes the content type, and shows it in no foreign page. */
const safety = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export function sentence(status: number, text: string, headers: Answer['headers'] = {}): Answer {
  const own = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status, headers: { ...safety, ...own, ...headers }, body: `${text}\n` };
}

/** Left out while a second change could still fall into the same second, which the header could not tell apart. */
function lastModified({ changedAt }: Document, now: Date): Record<string, string> {
  if (now.getTime() - changedAt.getTime() < 1000) return {};
  return { 'Last-Modified': changedAt.toUTCString() };
}

/** RFC 9110: the date counts only where no tag is given. */
function isKnown(headers: IncomingHttpHeaders, { etag, changedAt }: Document): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Math.floor(changedAt.getTime() / 1000) * 1000;
}
