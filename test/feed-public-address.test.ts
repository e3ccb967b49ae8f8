import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { test } from 'node:test';
import { isPublicAddress } from '../src/feed/public-address.ts';
import { publicLookup } from '../src/feed/public-lookup.ts';

const open = ['8.8.8.8', '104.18.33.45', '2606:4700::6812', '::ffff:8.8.8.8', '64:ff9b::808:808'];
const special = [
  ...['127.0.0.1', '127.255.0.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1'],
  ...['169.254.169.254', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fec0::1', 'ff02::1', '2001:db8::1', '100::1'],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    '64:ff9b::a00:1',
  ],
  ...['64:ff9b:1::808:808', 'localhost', '', '8.8.8', '8.8.8.8.', '0x7f.1'],
];

for (const address of open) {
  test(`${address} is in the public internet`, () => assert.equal(isPublicAddress(address), true));
}
for (const address of special) {
  test(`"${address}" is not in the public internet`, () => assert.equal(isPublicAddress(address), false));
}

const mixed: LookupAddress[] = [
  { address: '10.0.0.7', family: 4 },
  { address: '8.8.8.8', family: 4 },
];

test('of a name with several addresses only the public ones are called', async () => {
  const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, mixed);
  const found = await new Promise((resolve) =>
    publicLookup(lookup)('news.example', { all: true }, (error, addresses) => resolve(error ?? addresses)),
  );
  assert.deepEqual(found, [mixed[1]]);
});

test('a resolver that gives one address is judged alike', async () => {
  for (const [address, refused] of [
    ['8.8.8.8', false],
    ['10.0.0.7', true],
  ] as const) {
    const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, address, 4);
    const error = await new Promise((resolve) => publicLookup(lookup)('news.example', {}, resolve));
    assert.equal(error !== null, refused, address);
  }
});
