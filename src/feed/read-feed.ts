import type { Document } from './document.ts';
import { documentKind, withoutLeadingJunk } from './document-kind.ts';
import type { Reading } from './entry.ts';
import { readJsonFeed } from './json-feed.ts';
import { readFeedXml } from './read-feed-xml.ts';
import { wrongPage } from './wrong-page.ts';

/** The entries of a feed of any kind; or why there are none, in words for a person. */
export async function readFeed({ text, contentType }: Document): Promise<Reading | string> {
  switch (documentKind(text)) {
    case 'feed':
      return readFeedXml(text);
    case 'json':
      return readJson(text);
    case 'html':
      return wrongPage(text) ?? 'answered with a web page instead of a feed';
    case 'entities':
      return 'answered with XML that defines entities of its own';
    case 'xml':
    case 'text': {
      const feed = withoutLeadingJunk(text);
      if (documentKind(feed) === 'feed') return readFeedXml(feed);
      if (contentType.includes('html')) return 'answered with a web page instead of a feed';
      return 'answered with something that is no feed';
    }
  }
}

function readJson(text: string): Reading | string {
  try {
    return readJsonFeed(text) ?? 'answered with JSON that is no feed';
  } catch {
    return 'answered with JSON that is broken or cut off';
  }
}
