/**
 * Spreads blocks of lines over pages of at most `room` characters; a block is not torn, so one that is longer has a
 * page of its own. There is always a page.
 */
export function pagesOf(blocks: readonly (readonly string[])[], room: number): string[][] {
  const pages: string[][] = [[]];
  let left = room;
  for (const block of blocks) {
    const length = block.join('\n').length + 1;
    if (length > left && pages.at(-1)?.length) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(...block);
    left -= length;
  }
  return pages;
}
