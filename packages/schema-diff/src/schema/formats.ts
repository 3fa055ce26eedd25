import type { FormatName } from './node';

const date = [
  String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
].join('|');

// Leap seconds are refused: neither Date nor the databases keep them.
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*';

const percent = '%[0-9A-Fa-f]{2}';
const unreserved = "-A-Za-z0-9._~!$&'()*+,;=";
const character = `(?:[${unreserved}:@]|${percent})`;
const host = String.raw`(?:\[[0-9A-Fa-f:.]+\]|(?:[${unreserved}]|${percent})*)`;
const authority = `(?:(?:[${unreserved}:]|${percent})*@)?${host}(?::[0-9]*)?`;
const hierarchy = `(?://${authority}(?:/${character}*)*|/(?:${character}+(?:/${character}*)*)?|${character}+(?:/${character}*)*|)`;

/**
 * The formats as regular expressions, so that validators, generated code and the comparison of schemas share one meaning.
 *
 * Civil dates and RFC 3339 instants with real days, RFC 9562 identifiers, RFC 3986 absolute URIs, dot-atom addresses.
 */
export const formatPatterns: Readonly<Record<FormatName, string>> = {
  date: `^(?:${date})$`,
  'date-time': `^(?:${date})[Tt]${time}$`,
  time: `^${time}$`,
  uuid: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  uri: String.raw`^[A-Za-z][A-Za-z0-9+.-]*:${hierarchy}(?:\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?$`,
  email: String.raw`^${atom}(?:\.${atom})*@(?:${label}\.)+${label}$`,
};
