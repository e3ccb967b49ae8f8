import { decodeText } from './decode-text.ts';
import { readFeed } from './read-feed.ts';
import { readPage } from './read-page.ts';
import { type Cleaned, type MadeItems, toItems } from './to-items.ts';

export type ParseRequest = {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly form: 'feed' | 'page';
  /** What relative addresses are resolved against. */
  readonly url: string;
  readonly sourceId: string;
  /** Strings that the body must hold. */
  readonly markers: readonly string[];
  readonly bytes: { readonly min: number; readonly max: number };
  /** A line that starts with one of these moves by itself and is left out of the text. */
  readonly ignoreLines: readonly string[];
  /** What the last reading of this source made, to do only what is new; none by default. */
  readonly known?: MadeItems;
};
export type ParseOutcome =
  | ({ readonly kind: 'items'; readonly ttlMs: number | null } & Cleaned)
  /** The body cannot be what the source has to say; `reason` is for a person and never holds the source's words. */
  | { readonly kind: 'blind'; readonly reason: string };

/** The items of a body, or why it must not be believed: an error page is never an empty feed. Never throws. */
export async function parseBody(request: ParseRequest): Promise<ParseOutcome> {
  const text = decodeText(request.body, request.contentType);
  if (text.trim() === '') return blind('answered with an empty body');
  const document = { text, contentType: request.contentType?.toLowerCase() ?? '' };
  const reading = await (request.form === 'feed' ? readFeed(document) : readPage(document));
  if (typeof reading === 'string') return blind(reading);
  const doubt = sizeDoubt(request) ?? markerDoubt(text, request.markers);
  if (doubt !== null) return blind(doubt);
  const cleaned = toItems(reading.entries, request, request.known ?? new Map());
  return { kind: 'items', ...cleaned, ttlMs: reading.ttlMs };
}

function blind(reason: string): ParseOutcome {
  return { kind: 'blind', reason };
}

function sizeDoubt({ body, bytes }: ParseRequest): string | null {
  if (body.length < bytes.min)
    return `answered with ${body.length} bytes, at least ${bytes.min} were expected`;
  if (body.length > bytes.max)
    return `answered with ${body.length} bytes, at most ${bytes.max} were expected`;
  return null;
}

function markerDoubt(text: string, markers: readonly string[]): string | null {
  const missing = markers.find((marker) => !text.includes(marker));
  return missing === undefined ? null : `answered without the expected words "${missing}"`;
}
