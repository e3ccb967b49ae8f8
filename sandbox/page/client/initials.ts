const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Up to three letters that stand for a server or a person: "Video makers" is "VM". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 3)
    .map((word) => graphemes.segment(word).containing(0)?.segment ?? '')
    .join('')
    .toUpperCase();
}
