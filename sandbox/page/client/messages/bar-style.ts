/**
 * The coloured bar of an embed or a container, for an element's `style` property. As an attribute it would be
 * an inline style, which the page's content security policy forbids.
 */
export function barStyle(colour: string | null): string {
  return colour === null ? '' : `border-inline-start-color: ${colour}`;
}
