/** Control, bidirectional and zero-width characters: they reorder, hide or forge what a reader sees. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
/** Joiners are needed inside emoji and several scripts. */
const JOINERS = /[\u200c\u200d]/u;
const MARKDOWN = /[\\`*_~|<>()[\]#@:-]/g;
/** What makes a link of a bare address, whatever it opens. All of its slashes go, so that no new one is left behind. */
const SCHEME = /[a-z][a-z\d+.-]{0,30}:\/\/+/gi;
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Foreign text made harmless for a Discord message: one line, at most `max` characters with its
 * escapes, and nothing in it can
 * ping, format, link or hide. Discord shows a backslashed character as itself.
 */
export function safeText(text: string, max: number): string {
  return escapedWithin(plainLine(text), max);
}

/** The same without escapes, for places that show no markup (logs, autocomplete). */
export function plainLine(text: string): string {
  return text
    .slice(0, 10_000)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(UNSEEN, (character) => (JOINERS.test(character) ? character : ''))
    .replaceAll(STACKED_MARKS, '$1')
    .replaceAll(SCHEME, '')
    .trim();
}

/** Cuts at a word where one ends near, never inside a character nor between a character and its backslash. */
function escapedWithin(text: string, max: number): string {
  const escaped = [...text].map((point) => point.replace(MARKDOWN, '\\$&'));
  if (lengthOf(escaped) <= max) return escaped.join('');
  let room = max - 1;
  const end = escaped.findIndex((point) => {
    room -= point.length;
    return room < 0;
  });
  const kept = escaped.slice(0, end);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > end * 0.6 ? space : end).join('')}…`;
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
