import { signatureOf } from '../../src/news/signature.ts';
import type { Report, Story } from '../../src/news/story.ts';
import { compileWords } from '../../src/news/words.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import { anItem, aStory } from './sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('there is no pack');
const words = compileWords(pack);

type Wanted = Partial<Report['teller']> & {
  readonly group?: string;
  readonly text?: string;
  readonly category?: Story['category'];
  readonly end?: string | null;
  /** When it was news; null: not known. Its `published` unless given. */
  readonly at?: string | null;
};

/** A report of an item with the words of the Sora pack; by default it has an address of its own. */
export function aReport(itemId: string, wanted: Wanted = {}): Report {
  const {
    group = itemId,
    text = anItem().text,
    category = 'announcement',
    end = null,
    at,
    ...change
  } = wanted;
  const [teller] = aStory({ itemId, ...change }).tellers;
  if (!teller) throw new Error('a story has a teller');
  const told = { title: teller.title, text, category, end, at: at === undefined ? teller.published : at };
  return { group, category, signature: signatureOf(told, words), teller };
}
