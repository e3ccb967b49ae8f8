import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { feedBody } from '../feeds/feed-body.ts';
import { readSite, type Site } from '../site.ts';

/**
 * A child process: serves the feeds of a site at /0, /1, … over loopback and prints its origin. ETags are honoured.
 * Feeds of a changing site change with every visit, so that whoever visits them in rounds sees the same changes.
 */
const server = createServer(answerFor(readSite(process.argv[2])));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address?.port}\n`);
});

type Page = { readonly version: number; readonly body: string; readonly etag: string };

function answerFor(site: Site): RequestListener {
  const pages = Array.from({ length: site.feeds }, (_, feed) => pageOf(site, feed, 0));
  return (request, response) => {
    const feed = Number(request.url?.slice(1));
    const page = pages[feed];
    if (!page) return void response.writeHead(404).end();
    if (site.changing) pages[feed] = pageOf(site, feed, page.version + 1);
    if (request.headers['if-none-match'] === page.etag) {
      return void response.writeHead(304, { etag: page.etag }).end();
    }
    response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8', etag: page.etag });
    response.end(page.body);
  };
}

function pageOf({ kilobytes }: Site, feed: number, version: number): Page {
  const body = feedBody({ feed, version, kilobytes });
  return { version, body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}
