const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The content type of a file that is shown as an image, by its name; undefined for every other file. */
export function imageType(filename: string): string | undefined {
  const ending = /\.([a-z]+)$/.exec(filename.toLowerCase())?.[1] ?? '';
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
}
