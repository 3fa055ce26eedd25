import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/** The gateways of an installation, and the one header in which they say whom a request comes from. */
export interface GatewayConfiguration {
  /** Addresses, or networks as `10.0.0.0/8`. */
  readonly addresses: readonly string[];
  readonly header: 'forwarded' | 'x-forwarded-for';
}

/** Tells whether it is an address or a network. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const isShort = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
  return family !== 0 && isShort && more.length === 0;
}

/**
 * Makes what finds the address of a caller: that of the connection, or, where a gateway made the connection, the last one in its header
 * that is not a gateway's. What stands before it was written by the caller, and says nothing.
 */
export function callerAddress(gateways?: GatewayConfiguration) {
  const known = new BlockList();
  for (const network of gateways?.addresses ?? []) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  const isGateway = (address: string) => known.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (connection: string | undefined, headers: Pick<Headers, 'get'>): string => {
    const from = connection === undefined ? undefined : addressIn(connection);
    if (from === undefined) return 'unknown';
    if (gateways === undefined || !isGateway(from)) return from;
    const header = headers.get(gateways.header) ?? '';
    const hops = gateways.header === 'forwarded' ? hopsOf(header) : header.split(',');
    let caller = from;
    for (const hop of hops.reverse()) {
      const address = addressIn(hop);
      // Who did not say an address is behind the last gateway that did.
      if (address === undefined) return caller;
      caller = address;
      if (!isGateway(address)) return address;
    }
    return caller;
  };
}

/** Makes what finds the address that a request comes from. */
export function createAddressOf(gateways?: GatewayConfiguration): (c: Context) => string {
  const find = callerAddress(gateways);
  return (c) => {
    const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
    return find(incoming?.socket?.remoteAddress, c.req.raw.headers);
  };
}

/** What stands for `for` in each element of a header of RFC 7239, quoted or not. */
function hopsOf(header: string): string[] {
  return header.split(',').map((element) => /(?:^|;)\s*for=("[^"]*"|[^;,\s]*)/i.exec(element)?.[1] ?? '');
}

/** An address without quotes, brackets, port, or the form that IPv6 gives to those of IPv4; `undefined` when it is none. */
function addressIn(text: string): string | undefined {
  const bare = text.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed, plain] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(bare) ?? [];
  const address = (bracketed ?? plain ?? bare).replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 ? undefined : address;
}
