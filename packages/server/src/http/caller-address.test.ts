import { describe, expect, it } from 'vitest';
import { callerAddress, type GatewayConfiguration, isNetwork } from './caller-address';

const gateways: GatewayConfiguration = { addresses: ['10.0.0.0/8', 'fd00::1'], header: 'x-forwarded-for' };
const find = (connection: string | undefined, headers: Record<string, string>, given = gateways) =>
  callerAddress(given)(connection, new Headers(headers));

describe('the address of a caller', () => {
  it('is that of the connection where no gateway is configured, whatever a header says', () => {
    const headers = new Headers({ 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' });
    expect(callerAddress()('198.51.100.7', headers)).toBe('198.51.100.7');
    expect(callerAddress()('::ffff:198.51.100.7', headers)).toBe('198.51.100.7');
    expect(callerAddress()(undefined, headers)).toBe('unknown');
  });

  it('does not listen to a header that comes from anybody but a gateway', () => {
    expect(find('198.51.100.7', { 'x-forwarded-for': '203.0.113.9' })).toBe('198.51.100.7');
    expect(find('fd00::2', { 'x-forwarded-for': '203.0.113.9' })).toBe('fd00::2');
  });

  it.each([
    ['what the gateway added', '203.0.113.9'],
    [
      'the last one that is not a gateway, whatever the caller wrote before it',
      '1.2.3.4, 10.9.9.9, 203.0.113.9, 10.0.0.2',
    ],
    ['an address with a port', '1.2.3.4, 203.0.113.9:4711'],
  ])('is %s', (_, header) => {
    expect(find('::ffff:10.0.0.1', { 'x-forwarded-for': header })).toBe('203.0.113.9');
    expect(find('fd00::1', { 'x-forwarded-for': header })).toBe('203.0.113.9');
  });

  it('is read from one header only: the other one is the caller’s own', () => {
    const both = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=1.2.3.4' };
    expect(find('10.0.0.1', both)).toBe('203.0.113.9');
    expect(find('10.0.0.1', both, { ...gateways, header: 'forwarded' })).toBe('1.2.3.4');
  });

  it.each([
    ['for=203.0.113.9;proto=https', '203.0.113.9'],
    ['for=1.2.3.4, For="203.0.113.9:4711";by=10.0.0.1', '203.0.113.9'],
    ['for="[2001:db8::9]:4711"', '2001:db8::9'],
    ['for=1.2.3.4, for=_hidden', '10.0.0.1'],
    ['', '10.0.0.1'],
  ])('is read from Forwarded as RFC 7239 writes it: %s', (forwarded, expected) => {
    expect(find('10.0.0.1', { forwarded }, { ...gateways, header: 'forwarded' })).toBe(expected);
  });

  it('stays the gateway’s where the header says nothing that is an address', () => {
    for (const header of ['', 'unknown', '999.1.1.1', '1.2.3.4, <script>']) {
      expect(find('10.0.0.1', { 'x-forwarded-for': header }), header).toBe('10.0.0.1');
    }
    expect(find('10.0.0.1', {})).toBe('10.0.0.1');
  });
});

describe('the list of gateways', () => {
  it('takes addresses and networks, and nothing else', () => {
    for (const good of ['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0']) expect(isNetwork(good)).toBe(true);
    for (const bad of ['', 'gateway', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', '10.0.0'])
      expect(isNetwork(bad), bad).toBe(false);
  });
});
