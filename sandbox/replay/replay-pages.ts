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

type HelpArticle = {
  readonly appEnded: boolean;
  /** What it says of a last export window, if anything. Invented: none has been announced. */
  readonly exportWindow?: keyof typeof exportWindows;
};

const exportWindows = {
  announced:
    'You can ask for an export one last time: the export window opens on December 7, 2026 and closes on December 21, 2026. Both days count.',
  extended:
    'The export window has been extended. It opened on December 7, 2026 and now closes on January 4, 2027.',
  closed: 'The export window closed on January 4, 2027. No other will follow.',
} as const;

/** The help article about the end of Sora, while the app still runs or after it ended. */
export function helpArticle({ appEnded, exportWindow }: HelpArticle): Document {
  const window = exportWindow && `\n## A last export window for Sora\n\n${exportWindows[exportWindow]}\n`;
  const body = `# About the end of Sora

Updated: a moment ago

## When does Sora end?

${appEnded ? 'The Sora app and the Sora website were shut down on April 26, 2026.' : 'The Sora app and the Sora website will be shut down on April 26, 2026.'}

The Sora API will be shut down on September 24, 2026.

## What happens to videos after Sora ends?

Save what you made while you can. Should there be a last export window, an e-mail tells you before it opens. After that, everything is deleted for good.
${window ?? ''}`;
  return { type: 'text/markdown', body };
}

/** Azure's list of models that it retires, with its own date for Sora's interface; null: not in it yet. */
export function azureRetirements(sora: string | null): Document {
  const entry = `## Sora

The Sora API in Azure OpenAI is retired on ${sora}.
`;
  const body = `# Model retirements in Azure OpenAI

## An older model

Another model, of no interest here, is retired on 2026-02-12.

${sora === null ? '' : entry}`;
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
