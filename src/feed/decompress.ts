import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { tooLarge } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { codeOf } from './fetch-reason.ts';

type Encoded = {
  readonly bytes: Uint8Array;
  /** The Content-Encoding header. */
  readonly encoding: string;
  readonly maxBytes: number;
  readonly url: URL;
};
type Inflate = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

/** RFC 8878 advises decoders to refuse windows above 8 MiB: a few bytes could claim much memory. */
const ZSTD_PARAMS = { params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } };
const zstd = promisify(zlib.zstdDecompress);
const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const gunzip = promisify(zlib.gunzip);

const DECODERS: Readonly<Record<string, Inflate>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: promisify(zlib.brotliDecompress),
  zstd: (bytes, options) => zstd(bytes, { ...options, ...ZSTD_PARAMS }),
  // "deflate" means zlib's format, yet some servers send the bare stream.
  deflate: (bytes, options) => (hasZlibHeader(bytes) ? inflate(bytes, options) : inflateRaw(bytes, options)),
};

/** What is sent as Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/**
 * Undoes a Content-Encoding; inflating stops as soon as the output would pass maxBytes.
 * @throws {FetchError} too-large, cut, bad-encoding
 */
export async function decompress({ bytes, encoding, maxBytes, url }: Encoded): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const layers = names.filter((name) => name !== '' && name !== 'identity').reverse();
  if (layers.length > 2) throw unreadable(encoding, url);
  let plain = bytes;
  for (const layer of layers) {
    const decode = Object.hasOwn(DECODERS, layer) ? DECODERS[layer] : undefined;
    if (!decode) throw unreadable(encoding, url);
    plain = await decode(plain, { maxOutputLength: maxBytes }).catch((cause: unknown) => {
      throw asFetchError(cause, { bytes, encoding, maxBytes, url });
    });
  }
  return plain;
}

function asFetchError(cause: unknown, { encoding, maxBytes, url }: Encoded): FetchError {
  const code = codeOf(cause);
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(url, maxBytes);
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(String(cause))) {
    return new FetchError('cut', `the ${encoding} body ends too early`, { url: url.href, cause });
  }
  return unreadable(encoding, url, cause);
}

function unreadable(encoding: string, url: URL, cause?: unknown): FetchError {
  return new FetchError('bad-encoding', `cannot undo Content-Encoding "${encoding.slice(0, 50)}"`, {
    url: url.href,
    cause,
  });
}

function hasZlibHeader(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
