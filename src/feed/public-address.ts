import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address lies in the public internet. Everything special is refused: private, loopback, link-local,
 * unique-local, carrier-grade NAT, multicast, documentation, tunnels. IPv4 inside IPv6 is judged as IPv4.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && isNat64(parsed)) {
    return isPublicAddress(parsed.toByteArray().slice(12).join('.'));
  }
  return parsed.range() === 'unicast';
}

/** RFC 6052's well-known prefix: on an IPv6-only network every IPv4 site is reached through it. */
function isNat64(address: ipaddr.IPv6): boolean {
  return address.range() === 'rfc6052' && address.parts.slice(2, 6).every((part) => part === 0);
}
