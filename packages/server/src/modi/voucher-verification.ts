import { createIssue, failure, type Result, success } from '@cartella/core';
import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { verifyDpopProof } from './dpop';
import { modiIssue } from './issues';
import type { ReplayStore } from './replay';
import { clockSeconds, modiAlgorithms } from './tokens';

/** What a voucher says of who calls. */
export interface Voucher {
  readonly clientId: string;
  readonly purposeId: string;
  readonly consumerId?: string;
  /** Digest of the evidence that the voucher is bound to (AUDIT_REST_02), in hexadecimal. */
  readonly evidenceDigest?: string;
  /** Whether the caller proved that it holds the key of the voucher. */
  readonly isProven: boolean;
}

/** What a voucher must be. */
export interface VoucherVerification {
  /** PDND, as it names itself. */
  readonly issuer: string;
  /** The e-service, as PDND knows it. */
  readonly audience: string;
  /** Public keys of PDND: `createRemoteJWKSet` of jose for the real one. */
  readonly keys: JWTVerifyGetKey;
  /** Purposes that PDND granted; all of them when absent. */
  readonly purposes?: readonly string[];
  /** Bearer vouchers are not enough. */
  readonly requiresProof?: boolean;
  readonly replay: ReplayStore;
  readonly now?: () => number;
}

/** Verifies the voucher of a request. */
export type VerifyVoucher = (request: Request) => Promise<Result<Voucher>>;

/** Longest life of a voucher, in seconds, whatever it says. */
const longestLife = 3600;

const refuse = (code: string) => failure([createIssue(code)]);

/** Makes the verifier of an e-service: Bearer or DPoP, chosen by the voucher itself and by what the e-service asks. */
export function createVoucherVerifier(options: VoucherVerification): VerifyVoucher {
  const { issuer, audience, keys, purposes, requiresProof = false, replay, now = Date.now } = options;
  return async (request) => {
    const [, scheme = '', token = ''] =
      /^(Bearer|DPoP) ([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (token === '') return refuse(modiIssue.voucherMissing);
    const at = now();
    const payload = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: modiAlgorithms,
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'jti'],
      maxTokenAge: longestLife,
      clockTolerance: clockSeconds,
      currentDate: new Date(at),
    }).then(
      (verified) => verified.payload,
      () => undefined,
    );
    if (payload === undefined) return refuse(modiIssue.voucher);
    const { client_id: clientId, purposeId, consumerId, digest, cnf } = payload as Readonly<Record<string, unknown>>;
    if (typeof clientId !== 'string' || typeof purposeId !== 'string') return refuse(modiIssue.voucher);
    if (purposes !== undefined && !purposes.includes(purposeId)) return refuse(modiIssue.purpose);

    const bound = stringIn(cnf, 'jkt');
    const isDpop = scheme.toLowerCase() === 'dpop';
    // A voucher that is bound to a key is not for bearers, and a proof proves nothing of one that is not.
    if (isDpop !== (bound !== undefined) || (requiresProof && !isDpop)) return refuse(modiIssue.proof);
    if (isDpop) {
      const proof = request.headers.get('dpop') ?? '';
      const proven = { method: request.method, url: request.url, token, now: at, replay };
      const thumbprint = await verifyDpopProof(proof, proven).catch(() => undefined);
      if (thumbprint === undefined || thumbprint !== bound) return refuse(modiIssue.proof);
    }
    const evidenceDigest = stringIn(digest, 'value');
    return success({
      clientId,
      purposeId,
      isProven: isDpop,
      ...(typeof consumerId === 'string' && { consumerId }),
      ...(evidenceDigest !== undefined && { evidenceDigest }),
    });
  };
}

function stringIn(value: unknown, member: string): string | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[member] : undefined;
  return typeof found === 'string' ? found : undefined;
}
