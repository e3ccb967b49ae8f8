/** The address if a browser may be led there; null for anything but http and https. */
export function webAddress(text: string | undefined): string | null {
  const url = URL.parse(text ?? '');
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
