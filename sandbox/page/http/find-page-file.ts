/** Where the page's own files are, and lit-html, the one package that the browser gets. */
const page = new URL('../', import.meta.url);
const lit = new URL('../', import.meta.resolve('lit-html'));

const places = [
  { pattern: /^\/(client\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:ts|css|svg))$/, root: page },
  { pattern: /^\/([a-z0-9-]+-view\.ts)$/, root: page },
  { pattern: /^\/modules\/lit-html\/((?:[a-z0-9-]+\/)*[a-z0-9-]+\.js)$/, root: lit },
];

/** The file behind a path of the page; undefined for any other path. No pattern lets a path climb out of its folder. */
export function findPageFile(path: string): URL | undefined {
  if (path === '/') return new URL('client/index.html', page);
  for (const { pattern, root } of places) {
    const inside = pattern.exec(path)?.[1];
    if (inside !== undefined) return new URL(inside, root);
  }
  return undefined;
}
