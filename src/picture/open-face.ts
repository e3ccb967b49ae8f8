import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkitten';
import type { Face } from './face.ts';
import { fontFiles } from './font-files.ts';

/** Marks are stacked, controls unseen: neither has a width of its own. */
const NO_LETTER = /[\p{M}\p{C}]/u;

/** Reads the font. It is loaded with the first picture, not with the bot. */
export async function openFace(): Promise<Face> {
  const { create } = await import('fontkitten');
  const open = async (file: string): Promise<Font> => {
    const font = create(await readFile(file));
    if (font.isCollection) throw new Error(`${file} is not one font`);
    return font;
  };
  const fonts = { regular: await open(fontFiles.regular), bold: await open(fontFiles.bold) };
  return {
    covers: (text) =>
      !NO_LETTER.test(text) &&
      pointsOf(text).every((point) => Object.values(fonts).every((font) => font.hasGlyphForCodePoint(point))),
    width(text, size, weight) {
      const font = fonts[weight];
      const units = pointsOf(text).map((point) => font.glyphForCodePoint(point).advanceWidth);
      return (units.reduce((sum, one) => sum + one, 0) * size) / font.unitsPerEm;
    },
  };
}

function pointsOf(text: string): number[] {
  return [...text].flatMap((character) => character.codePointAt(0) ?? []);
}
