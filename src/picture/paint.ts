import { FONT_FAMILY, fontFiles } from './font-files.ts';

/** Points of the picture become dots three by three, as on a phone's screen. */
export const SCALE = 3;

/**
 * SVG as PNG, drawn on a thread of its own; only the PNG is packed on the bot's own. The renderer is loaded with the first
 * picture: a machine for which there is none still runs everything else. Throws when it can't be drawn, or had to
 * wait for too long.
 */
export async function paint(svg: string, signal: AbortSignal): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const font = {
    loadSystemFonts: false,
    fontFiles: Object.values(fontFiles),
    defaultFontFamily: FONT_FAMILY,
  };
  const image = await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: SCALE } }, signal);
  return image.asPng();
}
