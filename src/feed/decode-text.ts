const HEAD_BYTES = 1024;
const DECLARED =
  /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)/i;

/**
 * The text of a body: by byte order mark, else by what HTTP header and document say, else UTF-8.
 * Where one of the two says UTF-8 and the bytes agree, it is UTF-8: servers that add a default charset are common,
 * other text that happens to be valid UTF-8 is not. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(body);
  if (marked) return new TextDecoder(marked).decode(body);
  const labels = [headerCharset(contentType), declaredCharset(body)].flatMap(knownCharset);
  const foreign = labels.find((label) => label !== 'utf-8');
  if (foreign && !labels.includes('utf-8')) return new TextDecoder(foreign).decode(body);
  return decodeStrictly(body) ?? new TextDecoder(foreign ?? fallback(labels)).decode(body);
}

function fallback(labels: readonly string[]): string {
  return labels.length > 0 ? 'utf-8' : 'windows-1252';
}

function decodeStrictly(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function headerCharset(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}

function declaredCharset(body: Uint8Array): string | undefined {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(body.subarray(0, HEAD_BYTES)));
  const label = match?.[1] ?? match?.[2];
  // The declaration was just read byte by byte, so it cannot be true (WHATWG: then it means UTF-8).
  return label?.toLowerCase().startsWith('utf-16') ? 'utf-8' : label;
}

/** The standard name of a charset, as a list of one; an unknown one is left out. */
function knownCharset(label: string | undefined): string[] {
  if (!label) return [];
  try {
    return [new TextDecoder(label).encoding];
  } catch {
    return [];
  }
}
