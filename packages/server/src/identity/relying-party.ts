import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** What must survive from the start of a login to its return, kept by the browser in a sealed cookie. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page of the cartella to come back to. */
  readonly returnTo: string;
}

/** Who an identity provider says is there. Their rights are not its business. */
export interface Identity {
  readonly subject: string;
  readonly idToken?: string;
}

/** How to reach the identity provider of the ente. */
export interface RelyingPartyOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientAuthentication?: ClientAuth;
  readonly redirectUri: string;
  readonly scope?: string;
}

/** The cartella as a client of an OpenID provider: authorization code with PKCE. */
export interface RelyingParty {
  begin(returnTo: string): Promise<{ readonly url: URL; readonly attempt: LoginAttempt }>;
  /** @throws when the answer does not belong to the attempt or the provider refuses it. */
  complete(answer: URL, attempt: LoginAttempt): Promise<Identity>;
}

/** Makes the client; the provider's configuration is discovered at the first login, so that a provider may start later. */
export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  let discovered: Promise<Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(options).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    async begin(returnTo) {
      const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: options.redirectUri,
        scope: options.scope ?? 'openid',
        response_type: 'code',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url, attempt };
    },
    async complete(answer, attempt) {
      const tokens = await authorizationCodeGrant(await configuration(), answer, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the identity provider sent no identity');
      return { subject: claims.sub, ...(tokens.id_token !== undefined && { idToken: tokens.id_token }) };
    },
  };
}

async function discover(options: RelyingPartyOptions): Promise<Configuration> {
  const issuer = new URL(options.issuer);
  const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  return discovery(
    issuer,
    options.clientId,
    undefined,
    options.clientAuthentication ?? None(),
    local ? { execute: [allowInsecureRequests] } : {},
  );
}
