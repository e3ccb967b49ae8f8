import { hash } from 'node:crypto';

/** A line that only says how long ago something was: "Updated: 7 hours ago", "Edited yesterday". */
const AGE =
  /^(?:(?:last )?(?:updated|edited|modified|published|posted)\b:? ?)?(?:(?:about|over|almost|more than) )?(?:(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago|just now|today|yesterday)\.?$/i;
/** A line that only counts votes or comments, as in feeds made from Hacker News. */
const COUNT = /^(?:score|points|# ?comments|comments|upvotes|votes) ?: ?\d[\d,]*$/i;
/** No line of the two kinds is longer. */
const SHORT = 60;
const BEYOND_ASCII = /[^\t-~]/;

/**
 * Tells whether an item was edited: equal for two readings that differ only in what moves by itself (ages, counts)
 * or in how the same words are typed (white space, quotes, hyphens such as U+2011, compatibility forms).
 */
export function fingerprint({ title, text }: { readonly title: string; readonly text: string }): string {
  const whole = `${title}\n${text}`;
  const lines = (BEYOND_ASCII.test(whole) ? typed(whole) : whole).split('\n').map(spaced);
  return hash('sha256', lines.filter(lasts).join('\n')).slice(0, 20);
}

function lasts(line: string): boolean {
  return line !== '' && (line.length > SHORT || !(AGE.test(line) || COUNT.test(line)));
}

function spaced(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

/** The same words as they would be typed on a plain keyboard. */
function typed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"');
}
