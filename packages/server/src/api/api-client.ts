import type { Locale } from '@cartella/core';
import { operationsOf, type Problem } from './api.gen';

/** What a call came to: the value, or the problem; a network that does not answer is a problem of status 0. */
export type ApiAnswer<T> =
  | { readonly ok: true; readonly status: number; readonly headers: Headers; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly headers: Headers; readonly problem: Problem };

/** What a call sends: the parts of its address, and what goes with it. */
export interface ApiRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly header?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** Makes a call. */
export type Ask = <T>(method: string, path: string, request?: ApiRequest) => Promise<ApiAnswer<T>>;

/** How the client reaches an installation. */
export interface ApiClientOptions {
  /** Address of the installation. */
  readonly origin: string;
  /** Reference of a session, sent as a bearer token; a browser has its own in a cookie. */
  readonly session?: string;
  readonly locale?: Locale;
  readonly fetch?: typeof fetch;
}

/** The functions of the API. */
export type ApiClient = ReturnType<typeof operationsOf>;

/** Makes a client of the API, generated from its OpenAPI document: a function for each operation, typed in what it takes and gives. */
export function createApiClient({ origin, session, locale = 'it', fetch: send = fetch }: ApiClientOptions): ApiClient {
  const ask: Ask = async <T>(method: string, path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> => {
    const { body } = request;
    const isJson = body !== undefined && !(body instanceof FormData);
    const headers = new Headers({ 'accept-language': locale });
    if (session !== undefined) headers.set('authorization', `Bearer ${session}`);
    if (isJson) headers.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(request.header ?? {})) if (value !== undefined) headers.set(name, value);
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = isJson ? JSON.stringify(body) : (body as FormData);
    try {
      const response = await send(`${origin}${addressOf(path, request)}`, init);
      const { ok, status } = response;
      return ok
        ? { ok, status, headers: response.headers, value: (await bodyOf(response)) as T }
        : { ok, status, headers: response.headers, problem: await problemOf(response) };
    } catch {
      return { ok: false, status: 0, headers: new Headers(), problem: { type: 'about:blank', title: '', status: 0 } };
    }
  };
  return operationsOf(ask);
}

function addressOf(path: string, { path: parts = {}, query = {} }: ApiRequest): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  const given = Object.entries(query).filter((each): each is [string, string | number] => each[1] !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? address : `${address}?${search}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return undefined;
  if (type.includes('json')) return response.json();
  return type.includes('xml') ? response.text() : response.blob();
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  return isProblem
    ? ((await response.json()) as Problem)
    : { type: 'about:blank', title: response.statusText, status: response.status };
}
