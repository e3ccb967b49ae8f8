import type { Alert } from '../../alerts/alert.ts';
import { readMessageLink } from '../../alerts/message-address.ts';
import { searchText } from '../../answers/news-view.ts';
import type { Aside } from '../../news/aside.ts';
import { findStories } from '../../news/find-stories.ts';
import { sameAddress } from '../../news/same-address.ts';
import type { Story, Teller } from '../../news/story.ts';
import type { Product, Services } from '../command.ts';
import { UserError } from '../user-error.ts';
import { type Asker, findPosted } from './find-posted.ts';

/** What somebody asks about. */
export type Subject =
  | { readonly kind: 'story'; readonly story: Story; readonly teller: Teller }
  | { readonly kind: 'aside'; readonly aside: Aside & { readonly sourceId: string } }
  | { readonly kind: 'several'; readonly stories: readonly Story[] }
  | { readonly kind: 'alert'; readonly alert: Exclude<Alert, { kind: 'story' }> }
  | { readonly kind: 'headline'; readonly text: string };

const MAX_ADDRESS = 2048;
const UNKNOWN_ADDRESS =
  'I know nothing of this address. Either no source of mine showed it, or it was not about the end and is too long ago for me to remember. Paste its headline, and I say what I would make of it.';

/** The story, item, message or words that a person means. Throws UserError for an address that was never read. */
export async function findSubject(said: string, asker: Asker, services: Services): Promise<Subject> {
  const [product] = services.products;
  if (!product) throw new Error('no product is loaded');
  const text = said.trim().replace(/^<(.*)>$/, '$1');
  const posted = readMessageLink(text);
  if (posted) return subjectOf(await findPosted(posted, asker, services), product);
  if (/^https?:\/\//i.test(text)) return atAddress(text, product);
  return named(text, product) ?? byWords(text, product);
}

function subjectOf(alert: Alert, product: Product): Subject {
  if (alert.kind !== 'story') return { kind: 'alert', alert };
  const story = product.story(alert.story.id) ?? alert.story;
  return headOf(story);
}

function atAddress(text: string, product: Product): Subject {
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) throw new UserError(UNKNOWN_ADDRESS);
  const isThere = sameAddress(text);
  const stories = product.stories().filter(({ tellers }) => tellers.some(({ url }) => isThere(url)));
  const [story, ...more] = stories;
  if (story && more.length > 0) return { kind: 'several', stories };
  if (story)
    return headOf(
      story,
      story.tellers.find(({ url }) => isThere(url)),
    );
  const aside = product.aside().find(({ url }) => isThere(url));
  if (aside) return { kind: 'aside', aside };
  throw new UserError(UNKNOWN_ADDRESS);
}

/** By its own id, or by that of an item, as `inspect` and the log print them. */
function named(text: string, product: Product): Subject | null {
  const story = product.story(text);
  if (story) return headOf(story);
  for (const one of product.stories()) {
    const teller = one.tellers.find(({ itemId }) => itemId === text);
    if (teller) return headOf(one, teller);
  }
  const aside = product.aside().find(({ itemId }) => itemId === text);
  return aside ? { kind: 'aside', aside } : null;
}

function byWords(text: string, product: Product): Subject {
  const search = searchText(text);
  const stories = search === '' ? [] : findStories(product.stories(), { kind: null, search });
  const [story, ...more] = stories;
  if (!story) return asideOrHeadline(text, product);
  return more.length > 0 ? { kind: 'several', stories } : headOf(story);
}

function asideOrHeadline(text: string, product: Product): Subject {
  const aside = product.aside().find(({ title }) => title.trim() === text);
  return aside ? { kind: 'aside', aside } : { kind: 'headline', text };
}

function headOf(story: Story, teller = story.tellers[0]): Subject {
  if (!teller) throw new Error(`the story ${story.id} has no teller`);
  return { kind: 'story', story, teller };
}
