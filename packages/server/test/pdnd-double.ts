import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { ModiKey } from '../src/modi';

/** How an authorisation server may misbehave. */
export type Misbehaviour =
  | 'busy'
  | 'garbage'
  | 'html'
  | 'no-token'
  | 'wrong-type'
  | 'never'
  | 'other-key'
  | 'expired'
  | 'other-audience'
  | 'no-purpose'
  | 'shared-secret'
  | 'unsigned';

const issuer = 'pdnd.double.example';
const tokenUrl = 'https://auth.double.example/token.oauth2';

// Making keys takes longer than anything that is tried with them.
const pairs = (async () => ({
  own: await generateKeyPair('RS256', { extractable: true }),
  foreign: await generateKeyPair('RS256', { extractable: true }),
  client: await generateKeyPair('RS256', { extractable: true }),
}))();

/** A double of the authorisation server of PDND: as strict as the real one with its clients, and as bad as it is told with its answers. */
export async function createPdnd(now: () => number = Date.now) {
  const { own, foreign, client } = await pairs;
  const clientKey: ModiKey = { kid: 'cliente-1', alg: 'RS256', key: client.privateKey };
  const assertions = new Set<string>();
  let misbehaviour: Misbehaviour | undefined;
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'pdnd-1', alg: 'RS256' }] });

  const voucher = async (claims: Record<string, unknown>, how?: Misbehaviour) => {
    const seconds = Math.floor(now() / 1000);
    const audience = how === 'other-audience' ? 'https://altro.example' : 'https://cartella.example/waas/v1';
    const { purposeId, ...rest } = claims;
    const payload = { ...rest, ...(how !== 'no-purpose' && { purposeId }), client_id: 'cliente' };
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    const token = new SignJWT(payload)
      .setProtectedHeader({ alg: how === 'shared-secret' ? 'HS256' : 'RS256', kid: 'pdnd-1', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(how === 'expired' ? seconds - 900 : seconds)
      .setExpirationTime(how === 'expired' ? seconds - 300 : seconds + 600)
      .setJti(crypto.randomUUID());
    if (how === 'shared-secret') return token.sign(new TextEncoder().encode('x'.repeat(32)));
    const signed = await token.sign(how === 'other-key' ? foreign.privateKey : own.privateKey);
    return how === 'unsigned' ? `${unsigned}.${signed.split('.')[1]}.` : signed;
  };

  const answer = async (request: Request): Promise<Response> => {
    if (misbehaviour === 'busy') return new Response('', { status: 503, headers: { 'retry-after': '1' } });
    if (misbehaviour === 'html') return new Response('<h1>Manutenzione</h1>');
    if (misbehaviour === 'garbage') return new Response(new Uint8Array([0xff, 0x00, 0xfe]));
    if (misbehaviour === 'no-token') return Response.json({ expires_in: 600, token_type: 'Bearer' });
    if (misbehaviour === 'never') {
      return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));
    }
    const form = new URLSearchParams(await request.text());
    const { payload, protectedHeader } = await jwtVerify(form.get('client_assertion') ?? '', client.publicKey, {
      issuer: 'cliente',
      subject: 'cliente',
      audience: 'auth.double.example/client-assertion',
      algorithms: ['RS256'],
      currentDate: new Date(now()),
      requiredClaims: ['jti', 'iat', 'exp', 'purposeId'],
    });
    const isWhole =
      protectedHeader.kid === 'cliente-1' &&
      payload.nbf === undefined &&
      !assertions.has(payload.jti ?? '') &&
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === 'cliente';
    if (!isWhole) return Response.json({ error: 'invalid_client' }, { status: 401 });
    assertions.add(payload.jti ?? '');
    const proof = request.headers.get('dpop');
    const jkt = proof === null ? undefined : await thumbprintOf(proof);
    const token = await voucher(
      {
        purposeId: payload['purposeId'],
        ...(payload['digest'] !== undefined && { digest: payload['digest'] }),
        ...(jkt !== undefined && { cnf: { jkt } }),
      },
      misbehaviour,
    );
    const type = misbehaviour === 'wrong-type' ? 'MAC' : jkt === undefined ? 'Bearer' : 'DPoP';
    return Response.json({ access_token: token, token_type: type, expires_in: 600 });
  };

  return {
    issuer,
    tokenUrl,
    keys,
    clientKey,
    clientPublicKey: client.publicKey,
    voucher,
    answer,
    granted: () => assertions.size,
    misbehave(how: Misbehaviour | undefined) {
      misbehaviour = how;
    },
  };
}

async function thumbprintOf(proof: string): Promise<string> {
  return calculateJwkThumbprint(decodeProtectedHeader(proof).jwk as never);
}
