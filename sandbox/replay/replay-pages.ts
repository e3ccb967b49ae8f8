import type { Document } from './replay-site.ts';

export type Headline = {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
};

/** An RSS feed of headlines, newest first. */
export function feed(title: string, headlines: readonly Headline[]): Document {
  const items = headlines.map(
    ({ id, at, title: headline, text }) =>
      `<item><title>${headline}</title><link>https://replay.example/${id}</link><guid>${id}</guid>` +
      `<pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
  return { type: 'application/rss+xml', body };
}

/** The help article about the end of Sora, while the app still runs or after it ended. */
export function helpArticle({ appEnded }: { readonly appEnded: boolean }): Document {
  const body = `# About the end of Sora

Updated: a moment ago

## When does Sora end?

${appEnded ? 'The Sora app and the Sora website were shut down on April 26, 2026.' : 'The Sora app and the Sora website will be shut down on April 26, 2026.'}

The Sora API will be shut down on September 24, 2026.

## What happens to videos after Sora ends?

Save what you made while you can. Should there be a last export window, an e-mail tells you before it opens. After that, everything is deleted for good.
`;
  return { type: 'text/markdown', body };
}

/** The list of retired interfaces, with or without Sora's. */
export function deprecations({ sora }: { readonly sora: boolean }): Document {
  const entry = `## 2026-03-24: Sora 2 models and the Videos API

The Sora 2 models and the Videos API leave the platform: the Sora API is shut down on 2026-09-24.

| Shutdown date | Model | Instead |
| --- | --- | --- |
| 2026-09-24 | sora-2 | none |
| 2026-09-24 | sora-2-pro | none |
`;
  const body = `# Deprecations

## 2025-11-18: an older model

Another model, of no interest here, is retired on 2026-02-12.

${sora ? entry : ''}`;
  return { type: 'text/markdown', body };
}
