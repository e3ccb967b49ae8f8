import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';

export type Png = {
  readonly width: number;
  readonly height: number;
  readonly isClear: (x: number, y: number) => boolean;
};

/** Decodes a PNG of red, green, blue and alpha, eight bits each; fails on anything else. */
export function readPng(bytes: Buffer): Png {
  assert.equal(bytes.subarray(0, 8).toString('hex'), SIGNATURE);
  const chunks = chunksOf(bytes);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? assert.fail('no IHDR');
  assert.deepEqual([...head.subarray(8)], [8, 6, 0, 0, 0], 'eight bits, RGBA, not interlaced');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width * 4);
  assert.equal(pixels.length, width * height * 4);
  return { width, height, isClear: (x, y) => pixels[(y * width + x) * 4 + 3] === 0 };
}

function chunksOf(bytes: Buffer) {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  assert.equal(chunks.at(-1)?.type, 'IEND');
  return chunks;
}

/** Takes back the filters of PNG (section 9 of its specification), row by row. */
function unfiltered(raw: Buffer, stride: number): Buffer {
  const rows = raw.length / (stride + 1);
  const out = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at >= 4 ? (out[here - 4] ?? 0) : 0;
      const up = row > 0 ? (out[here - stride] ?? 0) : 0;
      const corner = at >= 4 && row > 0 ? (out[here - stride - 4] ?? 0) : 0;
      out[here] = (raw[row * (stride + 1) + 1 + at] ?? 0) + predicted(filter, { left, up, corner });
    }
  }
  return out;
}

type Near = { readonly left: number; readonly up: number; readonly corner: number };

function predicted(filter: number, { left, up, corner }: Near): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return nearest(left + up - corner, { left, up, corner });
    default:
      return assert.fail(`there is no filter ${filter}`);
  }
}

function nearest(guess: number, { left, up, corner }: Near): number {
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
