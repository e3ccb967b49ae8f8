export type FeedStory = {
  readonly id: string;
  readonly date: Date;
  readonly title: string;
  /** Sentences; the first one is the title. */
  readonly words: readonly string[];
};

/** How a kind of site writes its feed. */
export type FeedStyle = {
  /** On average, in UTF-8. */
  readonly bytesPerItem: number;
  /** In the text of an item, besides the title. */
  readonly sentences: number;
  readonly open: (name: string, date: Date) => string;
  readonly item: (story: FeedStory) => string;
  readonly close: string;
};

const shortNews: FeedStyle = {
  bytesPerItem: 660,
  sentences: 2,
  open: rssHead,
  close: '</channel></rss>\n',
  item: ({ id, date, title, words }) => `<item>
<title>${title}</title>
<link>https://site.example/news/${id}</link>
<dc:creator><![CDATA[The desk]]></dc:creator>
<pubDate>${date.toUTCString()}</pubDate>
<category><![CDATA[Technology]]></category>
<category><![CDATA[Culture]]></category>
<guid isPermaLink="false">https://site.example/?p=${id}</guid>
<description><![CDATA[${words.join(' ')}]]></description>
</item>
`,
};

const fullArticles: FeedStyle = {
  bytesPerItem: 3960,
  sentences: 36,
  open: rssHead,
  close: '</channel></rss>\n',
  item: ({ id, date, title, words }) => `<item>
<title><![CDATA[${title}]]></title>
<link>https://site.example/articles/${id}/</link>
<pubDate>${date.toUTCString()}</pubDate>
<guid>https://site.example/articles/${id}/</guid>
<description>${escaped(`<p>${title}</p>`)}</description>
<content:encoded><![CDATA[<p><img src="/${id}.jpg" alt=""></p>${paragraphs(words)}]]></content:encoded>
</item>
`,
};

const atom: FeedStyle = {
  bytesPerItem: 1720,
  sentences: 12,
  open: (name, date) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${name}</title>
<id>https://site.example/</id>
<updated>${date.toISOString()}</updated>
<link href="https://site.example/" rel="alternate"/>
`,
  close: '</feed>\n',
  item: ({ id, date, title, words }) => `<entry>
<title type="html">${title}</title>
<id>tag:site.example,2026:${id}</id>
<link rel="alternate" type="text/html" href="https://site.example/entries/${id}"/>
<published>${date.toISOString()}</published>
<updated>${date.toISOString()}</updated>
<author><name>The desk</name></author>
<content type="html">${escaped(paragraphs(words))}</content>
</entry>
`,
};

/** Each feed of a benchmark is in one of these styles, in turn. */
export const feedStyles = [shortNews, fullArticles, atom] as const;

function rssHead(name: string, date: Date): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${name}</title>
<link>https://site.example/</link>
<description>What happened today</description>
<lastBuildDate>${date.toUTCString()}</lastBuildDate>
<ttl>15</ttl>
`;
}

/** Three sentences and a link each. */
function paragraphs(words: readonly string[]): string {
  const groups = Map.groupBy(words.keys(), (place) => Math.floor(place / 3));
  return [...groups.values()]
    .map((places) => `<p>${places.map((place) => words[place]).join(' ')} <a href="/more">more</a></p>`)
    .join('\n');
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
