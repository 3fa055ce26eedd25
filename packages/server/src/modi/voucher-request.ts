import type { Neighbour, NeighbourAnswer } from '../neighbour';
import type { DpopKey } from './dpop';
import { evidenceDigest } from './evidence';
import { type ModiKey, signToken } from './tokens';

/** How vouchers are asked of PDND. */
export interface VoucherRequestOptions {
  readonly tokenUrl: string;
  /** Audience of the client assertion, as PDND wants it. */
  readonly audience: string;
  readonly clientId: string;
  readonly purposeId: string;
  readonly key: ModiKey;
  readonly neighbour: Neighbour;
  /** With it vouchers are bound to a key of this process; chosen by configuration, as what e-services publish does not always say. */
  readonly dpop?: DpopKey;
  readonly now?: () => number;
}

/** Gives a voucher: a new one for each evidence, otherwise the one that still lives. */
export type GetVoucher = (evidence?: string) => Promise<NeighbourAnswer<string>>;

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** A voucher is renewed so many milliseconds before it ends. */
const margin = 30_000;

interface Granted {
  readonly token: string;
  readonly seconds: number;
}

/** Makes the client of the authorisation server of PDND. */
export function createVoucherRequester(options: VoucherRequestOptions): GetVoucher {
  const { tokenUrl, audience, clientId, purposeId, key, neighbour, dpop, now = Date.now } = options;
  let kept: { readonly token: string; readonly until: number } | undefined;

  const request = async (evidence: string | undefined) => {
    const assertion = await signToken(
      {
        iss: clientId,
        sub: clientId,
        aud: audience,
        purposeId,
        ...(evidence !== undefined && { digest: { alg: 'SHA256', value: evidenceDigest(evidence) } }),
      },
      key,
      now(),
    );
    const form = new URLSearchParams({
      client_id: clientId,
      client_assertion: assertion,
      client_assertion_type: assertionType,
      grant_type: 'client_credentials',
    });
    const proof = dpop === undefined ? {} : { dpop: await dpop.prove('POST', tokenUrl, now()) };
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...proof };
    return new Request(tokenUrl, { method: 'POST', body: form.toString(), headers });
  };

  return async (evidence) => {
    if (evidence === undefined && kept !== undefined && kept.until > now()) return { ok: true, value: kept.token };
    const type = dpop === undefined ? 'bearer' : 'dpop';
    const answer = await neighbour.ask(
      () => request(evidence),
      ({ status, text }) => (status === 200 ? granted(text, type) : undefined),
    );
    if (!answer.ok) return answer;
    const { token, seconds } = answer.value;
    if (evidence === undefined) kept = { token, until: now() + seconds * 1000 - margin };
    return { ok: true, value: token };
  };
}

/** The voucher in an answer that is one, of the type that was asked for. */
function granted(text: string, type: string): Granted | undefined {
  try {
    const answer = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const [token, seconds] = [answer?.['access_token'], answer?.['expires_in']];
    const isToken = typeof token === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
    const isType = String(answer?.['token_type']).toLowerCase() === type;
    return isToken && isType && typeof seconds === 'number' && seconds > 0 ? { token, seconds } : undefined;
  } catch {
    return undefined;
  }
}
