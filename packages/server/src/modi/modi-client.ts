import type { Neighbour, NeighbourAnswer, WholeAnswer } from '../neighbour';
import type { DpopKey } from './dpop';
import { type Evidence, signEvidence } from './evidence';
import { signIntegrity } from './integrity';
import type { ModiKey } from './tokens';
import type { GetVoucher } from './voucher-request';

/** An e-service of another administration, and what it asks of who calls. */
export interface ModiClientOptions {
  /** Audience of the e-service. */
  readonly audience: string;
  readonly clientId: string;
  readonly key: ModiKey;
  readonly voucher: GetVoucher;
  readonly neighbour: Neighbour;
  readonly dpop?: DpopKey;
  /** INTEGRITY_REST_02 on what has a body. */
  readonly signsBodies?: boolean;
  readonly now?: () => number;
}

/** A call to an e-service. */
export interface ModiCall {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  /** Who is behind it (AUDIT_REST_02). */
  readonly evidence?: Evidence;
  /** Joins what several systems did for one request. */
  readonly correlationId: string;
  /** Whether asking twice does no harm; GET alone unless told otherwise. */
  readonly repeatable?: boolean;
}

/** Makes the client of an e-service of PDND: voucher, evidence, integrity, correlation, and patience. */
export function createModiClient(options: ModiClientOptions) {
  const { audience, clientId, key, voucher, neighbour, dpop, signsBodies = false, now = Date.now } = options;
  const parties = { issuer: clientId, audience };

  return async <T>(call: ModiCall, read: (answer: WholeAnswer) => T | undefined): Promise<NeighbourAnswer<T>> => {
    const { method, url, body, evidence, correlationId, repeatable = method === 'GET' } = call;
    const proof = evidence === undefined ? undefined : await signEvidence(evidence, parties, key, now());
    const token = await voucher(proof);
    if (!token.ok) return token;
    const request = async () => {
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const integrity =
        body === undefined || !signsBodies
          ? {}
          : await signIntegrity(new TextEncoder().encode(body), type, parties, key, now());
      const headers = {
        ...type,
        ...integrity,
        'x-correlation-id': correlationId,
        ...(proof !== undefined && { 'agid-jwt-trackingevidence': proof }),
        ...(dpop === undefined
          ? { authorization: `Bearer ${token.value}` }
          : { authorization: `DPoP ${token.value}`, dpop: await dpop.prove(method, url, now(), token.value) }),
      };
      return new Request(url, { method, headers, ...(body !== undefined && { body }) });
    };
    return neighbour.ask(request, read, repeatable);
  };
}
