import { fileURLToPath } from 'node:url';
import type { Weight } from './face.ts';

export const FONT_FAMILY = 'PT Sans';

/** The font comes with the bot, so that a text is as wide, and looks the same, on every machine. */
export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: fileOf('400Regular/PTSans_400Regular.ttf'),
  bold: fileOf('700Bold/PTSans_700Bold.ttf'),
};

function fileOf(name: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/pt-sans/${name}`));
}
