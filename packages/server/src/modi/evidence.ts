import { createIssue, failure, type Result, success } from '@cartella/core';
import { modiIssue } from './issues';
import type { ReplayStore } from './replay';
import { type FindModiKey, type ModiKey, requestSeconds, sha256Base64, signToken, verifyToken } from './tokens';

/** Who is behind a request of another administration: an identifier of the operator, never a name. */
export interface Evidence {
  readonly userId: string;
  /** Workstation or application. */
  readonly userLocation: string;
  /** Level of assurance of the operator's login. */
  readonly assurance: string;
  readonly purposeId: string;
}

/** Who writes the evidence, and for whom. */
export interface EvidenceParties {
  readonly issuer: string;
  readonly audience: string;
}

/** Writes the evidence of who is behind a request: pattern AUDIT_REST_02. */
export function signEvidence(evidence: Evidence, parties: EvidenceParties, key: ModiKey, now: number): Promise<string> {
  return signToken(
    {
      iss: parties.issuer,
      aud: parties.audience,
      purposeId: evidence.purposeId,
      // A number that nobody can guess, so that the digest of the evidence tells nothing of it.
      dnonce: 1_000_000_000_000 + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
      userID: evidence.userId,
      userLocation: evidence.userLocation,
      LoA: evidence.assurance,
    },
    key,
    now,
  );
}

/** Digest by which a voucher is bound to an evidence. */
export function evidenceDigest(evidence: string): string {
  return sha256Base64(evidence, 'hex');
}

/** What an evidence is verified with. */
export interface EvidenceVerification extends EvidenceParties {
  readonly findKey: FindModiKey;
  readonly replay: ReplayStore;
  readonly now: number;
  /** Of the voucher that came with it. */
  readonly digest: string | undefined;
  readonly purposeId: string;
}

/** Verifies that an evidence is its sender's, is the one that the voucher was given for, and serves once. */
export async function verifyEvidence(
  token: string,
  { issuer, audience, findKey, replay, now, digest, purposeId }: EvidenceVerification,
): Promise<Result<Evidence>> {
  const refused = failure([createIssue(modiIssue.evidence)]);
  if (digest === undefined || digest !== evidenceDigest(token)) return refused;
  const claims = await verifyToken(token, findKey, { issuer, audience, now }).catch(() => undefined);
  if (claims === undefined || claims['purposeId'] !== purposeId || !/^\d{13}$/.test(String(claims['dnonce'])))
    return refused;
  const [userId, userLocation, assurance] = [claims['userID'], claims['userLocation'], claims['LoA']];
  if (![userId, userLocation, assurance].every((part) => typeof part === 'string' && part !== '' && part.length <= 200))
    return refused;
  return (await replay.take(`evidence:${issuer}`, claims.jti, now + 2 * requestSeconds * 1000, now))
    ? success({ userId, userLocation, assurance, purposeId } as Evidence)
    : failure([createIssue(modiIssue.repeated)]);
}
