import { type Finding, inspectSource } from '../src/inspect/inspect-source.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import type { Watched } from '../src/watched.ts';
import type { Label } from './read-labels.ts';

/** What the bot makes of a labelled item. */
export type Found = Exclude<Finding, { readonly blind: string }>;
export type Judged = { readonly label: Label; readonly found: Found };

/** A pack with its words compiled. */
export type Reader = Pick<Watched, 'pack' | 'words'>;

/** Gives the items to `inspect`, in this order, and puts what it says beside what their reader said. */
export async function inspectLabels(labels: readonly Label[], reader: Reader): Promise<Judged[]> {
  const body = new TextEncoder().encode(labels.map((label) => JSON.stringify(unlabelled(label))).join('\n'));
  const raw = { kind: 'body', body, contentType: null, url: null } as const;
  const context = { ...reader, stories: createStoryIndex() };
  const findings = labels.length === 0 ? [] : await inspectSource('labels', raw, context);
  return findings.map((found, at) => {
    const label = labels[at];
    if (label === undefined || 'blind' in found) throw new Error('inspect did not answer item by item');
    return { label, found };
  });
}

/** Labels are not shown to the bot. */
function unlabelled({ id, url, outlet, lang, published, title, excerpt }: Label) {
  return { id, url, outlet, lang, published, title, excerpt };
}
