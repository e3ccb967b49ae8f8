import type { Reading } from './entry.ts';
import { repairXml } from './repair-xml.ts';
import { readXmlFeed } from './rss.ts';

const CLOSED = /<\/(?:rss|feed|rdf:rdf)\s*>/i;
const TAIL = 2000;

/** The entries of a feed in XML, mended if it has to be; or why it cannot be read, in words for a person. */
export async function readFeedXml(xml: string): Promise<Reading | string> {
  if (!CLOSED.test(xml.slice(-TAIL))) return 'the feed was cut off before its end';
  const first = await attempt(xml);
  if (first !== null) return first;
  // Most feeds are sound, so mending waits until one is not.
  return (await attempt(repairXml(xml))) ?? 'answered with a feed that is broken';
}

async function attempt(xml: string): Promise<Reading | null> {
  try {
    return await readXmlFeed(xml);
  } catch {
    return null;
  }
}
