import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { ClientKey } from '../src/identity';

const own = generateKeyPair('RS256', { extractable: true });
const foreign = generateKeyPair('RS256', { extractable: true });

/** A double of a provider of SPID or CIE: it knows one client, by its key, and says of whoever comes what it is told. */
export async function startProvider(client: ClientKey) {
  const { privateKey, publicKey } = await own;
  let claims: JWTPayload = {};
  const userinfo: Record<string, unknown> = { sub: 'pairwise-1' };
  const assertions: JWTPayload[] = [];

  const answer = async (request: IncomingMessage): Promise<object> => {
    const issuer = provider.issuer;
    if (request.url === '/.well-known/openid-configuration') {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorization`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      };
    }
    if (request.url === '/jwks') return { keys: [{ ...(await exportJWK(publicKey)), kid: 'p1', alg: 'RS256' }] };
    if (request.url === '/userinfo') return userinfo;
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const form = new URLSearchParams(text);
    const keys = createLocalJWKSet({ keys: [client.publicJwk as never] });
    const { payload } = await jwtVerify(form.get('client_assertion') ?? '', keys, {
      issuer: 'cartella',
      subject: 'cartella',
    });
    assertions.push(payload);
    return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: await provider.sign(claims) };
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      () => response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}'),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const provider = {
    issuer: `http://127.0.0.1:${port}`,
    userinfo,
    assertions,
    says(next: JWTPayload) {
      claims = next;
    },
    /** Signs claims as this provider does, or with a key that is not its own. */
    async sign(payload: JWTPayload, { byAnother = false, typ = 'JWT' } = {}) {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        iss: provider.issuer,
        aud: 'cartella',
        iat: now,
        exp: now + 60,
        sub: 'pairwise-1',
        ...payload,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'p1', typ })
        .sign(byAnother ? (await foreign).privateKey : privateKey);
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
  return provider;
}
