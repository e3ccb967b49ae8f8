const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const CODE = /^(?<outside>outside-)?(?<code>[A-Z]{2}|150)$/;
const WITH_ARTICLE =
  /^(?:United |European Union|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Dominican Republic|Central African|Isle of |Vatican|.* Islands$)/;

/** " in the United States", " outside Spain"; what stands in a pack in other words is told in them. Empty: everywhere. */
export function whereWords(region: string | null): string {
  if (region === null) return '';
  const { outside, code = '' } = CODE.exec(region)?.groups ?? {};
  const name = code === '' ? undefined : NAMES.of(code);
  if (name === undefined) return ` (${region})`;
  return ` ${outside === undefined ? 'in' : 'outside'} ${WITH_ARTICLE.test(name) ? 'the ' : ''}${name}`;
}
