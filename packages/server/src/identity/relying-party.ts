import { createRemoteJWKSet, type JWK, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildAuthorizationUrlWithJAR,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type AssuranceLevel, isAtLeast, subjectIn } from './assurance';
import type { ClientKey } from './client-keys';

/** What must survive from the start of a login to its return, kept by the browser in a sealed cookie. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page of the cartella to come back to. */
  readonly returnTo: string;
  /** Whether the provider is asked to let in nobody by an earlier login. */
  readonly isAnew?: boolean;
}

/** Who an identity provider says is there. Their rights are not its business. */
export interface Identity {
  readonly subject: string;
  readonly idToken?: string;
  /** Level of assurance that the provider reached. */
  readonly assurance?: string;
  /** Whether the provider asked anew who it is, instead of going by an earlier login. */
  readonly isConfirmed?: boolean;
}

/** How to reach the identity provider of the ente, and how it knows the cartella. */
export interface RelyingPartyOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** With it the cartella authenticates by `private_key_jwt` and signs its requests, as SPID and CIE ask. */
  readonly key?: ClientKey;
  /** Public halves of keys that were in use, or will be: with them a key is changed without a moment in which nobody can sign in. */
  readonly publishedKeys?: readonly JWK[];
  readonly redirectUri: string;
  /** Where the provider sends whoever signs out. */
  readonly afterLogout?: string;
  readonly scope?: string;
  /** The least level that lets somebody in; asked for and checked. */
  readonly assurance?: AssuranceLevel;
  /** Claim by which the directory of the ente knows its operators; `sub` unless told otherwise. */
  readonly subjectClaim?: string;
}

/** The cartella as a client of an OpenID provider: authorization code with PKCE. */
export interface RelyingParty {
  /** @param isAnew - Lets nobody in by an earlier login: whoever is there shows again who they are. */
  begin(returnTo: string, isAnew?: boolean): Promise<{ readonly url: URL; readonly attempt: LoginAttempt }>;
  /** @throws when the answer does not belong to the attempt, comes from another provider, or the provider refuses. */
  complete(answer: URL, attempt: LoginAttempt): Promise<Identity>;
  /** Reads a logout token: the subject that is gone. @throws when it is not the provider's, not for us, too old or a repetition. */
  departed(logoutToken: string): Promise<string>;
  /** Where a browser ends its session with the provider, if it can. */
  ending(idToken: string | undefined): Promise<URL | undefined>;
  readonly publicKeys: { readonly keys: readonly JWK[] };
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const logoutTokenSeconds = 120;
/** How old a login that had to be made anew may be when it arrives. */
const anewSeconds = 300;

/** Makes the client; the provider's configuration is discovered at the first login, so that a provider may start later. */
export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  const { clientId, key, redirectUri, assurance, subjectClaim = 'sub' } = options;
  let discovered: Promise<Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(options).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  let providerKeys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const logoutTokens = new Map<string, number>();

  return {
    async begin(returnTo, isAnew = false) {
      const attempt: LoginAttempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        returnTo,
        ...(isAnew && { isAnew }),
      };
      const parameters = {
        redirect_uri: redirectUri,
        scope: options.scope ?? 'openid',
        response_type: 'code',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        // SPID and CIE ask anew each time; others are told to, and say when they did.
        ...(isAnew && { prompt: 'login', max_age: String(anewSeconds) }),
        ...(assurance !== undefined && { acr_values: assurance, prompt: 'consent login' }),
        ...(subjectClaim !== 'sub' && {
          claims: JSON.stringify({ userinfo: { [subjectClaim]: { essential: true } } }),
        }),
      };
      const at = await configuration();
      const url =
        key === undefined
          ? buildAuthorizationUrl(at, parameters)
          : await buildAuthorizationUrlWithJAR(at, parameters, { key: key.key, kid: key.kid });
      return { url, attempt };
    },

    async complete(answer, attempt) {
      const at = await configuration();
      // Whoever answers says who they are, so that the answer of another provider is not taken for this one's (RFC 9207).
      const from = answer.searchParams.get('iss');
      if (from !== null && from !== at.serverMetadata().issuer) throw new Error('the answer is of another provider');
      const tokens = await authorizationCodeGrant(at, answer, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
        ...(attempt.isAnew === true && { maxAge: anewSeconds }),
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the identity provider sent no identity');
      if (assurance !== undefined && !isAtLeast(claims.acr, assurance)) throw new Error('the login is too weak');
      const told = subjectClaim === 'sub' || claims[subjectClaim] !== undefined;
      const about = told ? claims : await fetchUserInfo(at, tokens.access_token, claims.sub);
      const subject = subjectIn(about, subjectClaim);
      if (subject === undefined) throw new Error('the identity provider does not say who it is');
      return {
        subject,
        ...(tokens.id_token !== undefined && { idToken: tokens.id_token }),
        ...(typeof claims.acr === 'string' && { assurance: claims.acr }),
        ...((attempt.isAnew === true || assurance !== undefined) && { isConfirmed: true }),
      };
    },

    async departed(logoutToken) {
      const { issuer, jwks_uri } = (await configuration()).serverMetadata();
      if (jwks_uri === undefined) throw new Error('the identity provider has no keys');
      providerKeys ??= createRemoteJWKSet(new URL(jwks_uri));
      const { payload } = await jwtVerify(logoutToken, providerKeys, {
        issuer,
        audience: clientId,
        algorithms: ['RS256', 'RS512', 'PS256', 'ES256'],
        // Another token of the same provider must not pass for this one.
        typ: 'logout+jwt',
        maxTokenAge: logoutTokenSeconds,
        clockTolerance: 10,
        requiredClaims: ['jti', 'iat', 'events', 'sub'],
      });
      const { jti = '', events, sub } = payload;
      const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, logoutEvent);
      if (!isLogout || payload['nonce'] !== undefined || sub === undefined) throw new Error('not a logout token');
      remember(logoutTokens, jti);
      const subject = subjectIn(payload, subjectClaim) ?? sub;
      return subject;
    },

    async ending(idToken) {
      if (idToken === undefined || options.afterLogout === undefined) return undefined;
      const at = await configuration();
      if (at.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(at, { id_token_hint: idToken, post_logout_redirect_uri: options.afterLogout });
    },

    publicKeys: { keys: [...(key === undefined ? [] : [key.publicJwk]), ...(options.publishedKeys ?? [])] },
  };
}

/** @throws when the token came before; those that are too old to be accepted are forgotten. */
function remember(seen: Map<string, number>, id: string): void {
  const now = Date.now();
  for (const [old, until] of seen) if (until < now) seen.delete(old);
  if (seen.has(id)) throw new Error('a repetition');
  seen.set(id, now + 2 * logoutTokenSeconds * 1000);
}

async function discover({ issuer: address, clientId, key }: RelyingPartyOptions): Promise<Configuration> {
  const issuer = new URL(address);
  const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  return discovery(
    issuer,
    clientId,
    undefined,
    key === undefined ? None() : PrivateKeyJwt({ key: key.key, kid: key.kid }),
    { timeout: 10, ...(local && { execute: [allowInsecureRequests] }) },
  );
}
