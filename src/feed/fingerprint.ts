import { createHash } from 'node:crypto';

/** A line that only says how long ago something was: "Updated: 7 hours ago", "Edited yesterday". */
const AGE =
  /^(?:(?:last )?(?:updated|edited|modified|published|posted)\b:? ?)?(?:(?:about|over|almost|more than) )?(?:(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago|just now|today|yesterday)\.?$/i;
/** A line that only counts votes or comments, as in feeds made from Hacker News. */
const COUNT = /^(?:score|points|# ?comments|comments|upvotes|votes) ?: ?\d[\d,]*$/i;

/**
 * Tells whether an item was edited: equal for two readings that differ only in what moves by itself (ages, counts)
 * or in how the same words are typed (white space, quotes, hyphens such as U+2011, compatibility forms).
 */
export function fingerprint({ title, text }: { readonly title: string; readonly text: string }): string {
  const lines = [title, ...text.split('\n')].map(plain);
  const lasting = lines.filter((line) => line !== '' && !AGE.test(line) && !COUNT.test(line));
  return createHash('sha256').update(lasting.join('\n')).digest('base64url').slice(0, 22);
}

function plain(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
