import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { type DemoAccount, loginPage, loginStyle, logoutPage } from './login-page';
import { createMemoryAdapter } from './memory-adapter';

/** Where the embedded provider and the cartella meet. */
export interface EmbeddedProviderOptions {
  /** Address of the cartella, without a final slash; the provider answers under `/oidc`. */
  readonly origin: string;
  readonly clientId: string;
  readonly accounts: readonly DemoAccount[];
  /** Public half of the key with which the cartella signs what it asks. */
  readonly clientKey: JWK;
}

/** An OpenID provider in the same process, so that a demonstration signs in as production does. */
export interface EmbeddedProvider {
  readonly issuer: string;
  /** Answers requests under `/oidc` and `/login`; says whether the request was its own. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

const pagePolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'";

/** Starts the embedded provider: authorization code with PKCE, keys of its own made at each start. */
export async function createEmbeddedProvider({
  origin,
  clientId,
  accounts,
  clientKey,
}: EmbeddedProviderOptions): Promise<EmbeddedProvider> {
  const issuer = `${origin}/oidc`;
  const departures = `${origin}/auth/backchannel-logout`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter() as never,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'embedded' } as never] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS256',
        request_object_signing_alg: 'RS256',
        require_signed_request_object: true,
        jwks: { keys: [clientKey as never] },
        backchannel_logout_uri: departures,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${origin}/auth/callback`],
        post_logout_redirect_uris: [`${origin}/`],
      },
    ],
    // It refuses to call machines of its own network, but its only client is itself.
    fetch: (url, options) =>
      fetch(url, url === departures ? ({ ...options, dispatcher: undefined } as RequestInit) : options),
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.set('content-security-policy', pagePolicy);
          context.body = logoutPage(form);
        },
        postLogoutSuccessSource: (context) => context.redirect('/'),
      },
      requestObjects: { enabled: true },
      backchannelLogout: { enabled: true },
    },
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    findAccount: (_context, subject) =>
      accounts.some((account) => account.subject === subject)
        ? { accountId: subject, claims: () => ({ sub: subject }) }
        : undefined,
    // The cartella is the provider's only client and belongs to the same ente: there is nothing to consent to.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: {
      Session: 8 * 3600,
      Interaction: 600,
      Grant: 8 * 3600,
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
    },
  });
  const callback = provider.callback();

  return {
    issuer,
    async handle(request, response) {
      const path = new URL(request.url ?? '/', origin).pathname;
      if (path.startsWith('/oidc/') || path === '/oidc') {
        request.url = (request.url ?? '').slice('/oidc'.length) || '/';
        // The provider writes its addresses relative to where it is mounted.
        (request as IncomingMessage & { originalUrl?: string }).originalUrl = `/oidc${request.url}`;
        await callback(request, response);
        return true;
      }
      if (!path.startsWith('/login/')) return false;
      if (path === '/login/style.css') {
        response
          .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' })
          .end(loginStyle);
        return true;
      }
      await signIn(provider, accounts, request, response);
      return true;
    },
  };
}

async function signIn(
  provider: Provider,
  accounts: readonly DemoAccount[],
  request: IncomingMessage,
  response: ServerResponse,
) {
  const details = await provider.interactionDetails(request, response).catch(() => undefined);
  if (details === undefined) {
    // The sign-in was left open too long: begin again.
    response.writeHead(303, { location: '/auth/login' }).end();
    return;
  }
  if (request.method !== 'POST') {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy,
    });
    response.end(loginPage(accounts));
    return;
  }
  const subject = new URLSearchParams(await readText(request)).get('subject');
  const account = accounts.find((each) => each.subject === subject);
  if (account === undefined) {
    response.writeHead(303, { location: request.url ?? '/' }).end();
    return;
  }
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: account.subject } },
    { mergeWithLastSubmission: false },
  );
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) return '';
  }
  return text;
}
