import type { Block } from './block-writer.ts';
import type { Entry } from './entry.ts';

type Open = { title: string; guid: string; anchor: string; lines: string[] };

/**
 * A page as one entry for each heading: what stands under it up to the next heading. The guid is the path of the
 * headings above it, so a section keeps its identity when its neighbours change. Text before the first heading
 * belongs to an entry without a title.
 */
export function sections(blocks: readonly Block[]): Entry[] {
  const found: Open[] = [];
  const path: string[] = [];
  const taken = new Map<string, number>();
  for (const { level, anchor, text } of blocks) {
    const last = found.at(-1);
    if (level === 0 && last) last.lines.push(text);
    else if (level === 0) found.push({ title: '', guid: '', anchor: '', lines: [text] });
    else found.push(openSection({ level, anchor, text }, { path, taken }));
  }
  return found.map(({ title, guid, anchor, lines }) => ({
    guid: guid || 'top',
    link: `#${anchor}`,
    title,
    body: lines.join('\n'),
    date: null,
  }));
}

function openSection(heading: Block, { path, taken }: { path: string[]; taken: Map<string, number> }): Open {
  const slug = slugOf(heading.text) || 'section';
  path.length = Math.min(path.length, heading.level - 1);
  while (path.length < heading.level - 1) path.push('');
  path.push(slug);
  const guid = path.filter((part) => part !== '').join('/');
  const times = taken.get(guid) ?? 0;
  taken.set(guid, times + 1);
  return {
    title: heading.text,
    guid: times === 0 ? guid : `${guid}-${times}`,
    anchor: heading.anchor ?? slug,
    lines: [],
  };
}

/** As GitHub names headings, but all kinds of hyphens count as one, since pages switch between them. */
function slugOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
    .slice(0, 100);
}
