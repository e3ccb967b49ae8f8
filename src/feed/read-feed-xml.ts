import type { Reading } from './entry.ts';
import { repairXml } from './repair-xml.ts';
import { readXmlFeed } from './rss.ts';

const CLOSED = /<\/(?:rss|feed|rdf:rdf)\s*>/i;
const TAIL = 2000;
const UNREADABLE = 'answered with a feed that is broken';

/** The entries of a feed in XML, mended if it has to be; or why it cannot be read, in words for a person. */
export async function readFeedXml(xml: string): Promise<Reading | string> {
  if (!CLOSED.test(xml.slice(-TAIL))) return 'the feed was cut off before its end';
  const first = await attempt(xml);
  if (first !== 'broken') return first === 'absurd' ? UNREADABLE : first;
  // Most feeds are sound, so mending waits until one is not.
  const second = await attempt(repairXml(xml));
  return typeof second === 'string' ? UNREADABLE : second;
}

async function attempt(xml: string): Promise<Reading | 'broken' | 'absurd'> {
  try {
    return await readXmlFeed(xml);
  } catch (error) {
    return error instanceof RangeError ? 'absurd' : 'broken';
  }
}
