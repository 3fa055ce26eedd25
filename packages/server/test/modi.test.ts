import { createMemoryOutbox, createWaasClient } from '@cartella/interchange';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createDpopKey,
  createMemoryReplayStore,
  createModiClient,
  createRecordsReplayStore,
  createVoucherRequester,
  createVoucherVerifier,
  type DpopKey,
  type Evidence,
  signEvidence,
  signIntegrity,
  verifyEvidence,
  verifyIntegrity,
} from '../src/modi';
import { createNeighbour } from '../src/neighbour';
import { type Installation, openInstallation } from './installation';
import { createPdnd, type Misbehaviour } from './pdnd-double';

const audience = 'https://cartella.example/waas/v1';
const parties = { issuer: 'cliente', audience };
const purposeId = '6a5a8b4e-0001-4000-8000-000000000001';
const evidence: Evidence = {
  userId: 'op-42',
  userLocation: 'sportello-3',
  assurance: 'https://www.spid.gov.it/SpidL2',
  purposeId,
};

type Pdnd = Awaited<ReturnType<typeof createPdnd>>;

/** Who asks PDND for vouchers, with little patience. */
function requesterOf(pdnd: Pdnd, now: () => number, dpop?: DpopKey) {
  const neighbour = createNeighbour({
    name: 'pdnd',
    fetch: (request) => pdnd.answer(request as Request),
    timeoutMs: 100,
    sleep: async () => undefined,
    failuresToRest: 100,
  });
  return createVoucherRequester({
    tokenUrl: pdnd.tokenUrl,
    audience: 'auth.double.example/client-assertion',
    clientId: 'cliente',
    purposeId,
    key: pdnd.clientKey,
    neighbour,
    now,
    ...(dpop !== undefined && { dpop }),
  });
}

describe('vouchers and signatures between administrations', () => {
  let pdnd: Pdnd;
  let clock: number;
  const now = () => clock;
  beforeEach(async () => {
    clock = Date.parse('2026-11-20T09:00:00.000Z');
    pdnd = await createPdnd(now);
  });
  const verifier = (changes: object = {}) =>
    createVoucherVerifier({
      issuer: pdnd.issuer,
      audience,
      keys: pdnd.keys,
      replay: createMemoryReplayStore(),
      now,
      ...changes,
    });
  const calling = (authorization: string, headers: Record<string, string> = {}) =>
    new Request(`${audience}/flussi?since=0`, { headers: { authorization, ...headers } });

  it('are asked once and used while they live; each evidence has a voucher of its own', async () => {
    const voucher = requesterOf(pdnd, now);
    const [first, second] = [await voucher(), await voucher()];
    expect(first).toEqual(second);
    expect(pdnd.granted()).toBe(1);
    clock += 580_000;
    await voucher();
    expect(pdnd.granted()).toBe(2);
    const token = await signEvidence(evidence, parties, pdnd.clientKey, now());
    const bound = await voucher(token);
    const verified = await verifier()(calling(`Bearer ${bound.ok ? bound.value : ''}`));
    expect(verified).toMatchObject({ ok: true, value: { clientId: 'cliente', purposeId, isProven: false } });
    const digest = verified.ok ? verified.value.evidenceDigest : undefined;
    const against = {
      ...parties,
      findKey: async () => pdnd.clientPublicKey,
      replay: createMemoryReplayStore(),
      now: now(),
      digest,
      purposeId,
    };
    expect(await verifyEvidence(token, against)).toEqual({ ok: true, value: evidence });
    // The same evidence again, another one under the same voucher, another purpose, another signer.
    const other = await signEvidence(evidence, parties, pdnd.clientKey, now());
    const codes = async (evidenceToken: string, changes: object = {}) => {
      const result = await verifyEvidence(evidenceToken, { ...against, replay: createMemoryReplayStore(), ...changes });
      return result.ok ? 'ok' : result.issues[0]?.code;
    };
    expect(await verifyEvidence(token, against)).toMatchObject({ ok: false, issues: [{ code: 'modi.repeated' }] });
    expect(await codes(other)).toBe('modi.evidence');
    expect(await codes(token, { purposeId: 'altra' })).toBe('modi.evidence');
    expect(await codes(token, { findKey: async () => undefined })).toBe('modi.evidence');
    expect(await codes(token, { now: now() + 300_000 })).toBe('modi.evidence');
  });

  it.each(['busy', 'garbage', 'html', 'no-token', 'wrong-type', 'never'] as Misbehaviour[])(
    'are not had from a server that answers %s, and whoever asked is told so',
    async (how) => {
      pdnd.misbehave(how);
      expect(await requesterOf(pdnd, now)()).toMatchObject({ ok: false });
      pdnd.misbehave(undefined);
      expect(await requesterOf(pdnd, now)()).toMatchObject({ ok: true });
    },
  );

  it.each(['other-key', 'expired', 'other-audience', 'no-purpose', 'shared-secret', 'unsigned'] as Misbehaviour[])(
    'are refused by the e-service when they are %s',
    async (how) => {
      const token = await pdnd.voucher({ purposeId }, how);
      expect(await verifier()(calling(`Bearer ${token}`))).toMatchObject({ ok: false });
      expect(await verifier()(calling(`Bearer ${await pdnd.voucher({ purposeId })}`))).toMatchObject({ ok: true });
    },
  );

  it('are refused for a purpose that was not granted, without a scheme, or with another one', async () => {
    const token = await pdnd.voucher({ purposeId });
    const code = async (request: Request, changes: object = {}) => {
      const result = await verifier(changes)(request);
      return result.ok ? 'ok' : result.issues[0]?.code;
    };
    expect(await code(calling(`Bearer ${token}`), { purposes: ['altra'] })).toBe('modi.purpose');
    expect(await code(calling(`Basic ${token}`))).toBe('modi.voucher-missing');
    expect(await code(calling(token))).toBe('modi.voucher-missing');
    expect(await code(calling(`Bearer ${token}`), { requiresProof: true })).toBe('modi.proof');
    expect(await code(calling(`DPoP ${token}`))).toBe('modi.proof');
  });

  it('bound to a key are for who proves that they hold it: this request, this voucher, once', async () => {
    const dpop = await createDpopKey();
    const voucher = await requesterOf(pdnd, now, dpop)();
    const token = voucher.ok ? voucher.value : '';
    const url = `${audience}/flussi?since=0`;
    const verify = verifier({ requiresProof: true });
    const proof = await dpop.prove('GET', url, now(), token);
    const outcome = async (authorization: string, dpopHeader: string) =>
      (await verify(calling(authorization, { dpop: dpopHeader }))).ok;
    expect(await outcome(`DPoP ${token}`, proof)).toBe(true);
    expect(await outcome(`DPoP ${token}`, proof)).toBe(false);
    expect(await outcome(`Bearer ${token}`, await dpop.prove('GET', url, now(), token))).toBe(false);
    expect(await outcome(`DPoP ${token}`, await dpop.prove('POST', url, now(), token))).toBe(false);
    expect(await outcome(`DPoP ${token}`, await dpop.prove('GET', `${audience}/esiti`, now(), token))).toBe(false);
    expect(await outcome(`DPoP ${token}`, await dpop.prove('GET', url, now(), 'altro'))).toBe(false);
    expect(await outcome(`DPoP ${token}`, await dpop.prove('GET', url, now() - 200_000, token))).toBe(false);
    const stolen = await createDpopKey();
    expect(await outcome(`DPoP ${token}`, await stolen.prove('GET', url, now(), token))).toBe(false);
    expect(await outcome(`DPoP ${token}`, 'x.y.z')).toBe(false);
  });

  it('bind a body and the headers that say what it is', async () => {
    const body = new TextEncoder().encode('{"esito":"ok"}');
    const type = { 'content-type': 'application/json' };
    const signed: Record<string, string> = {
      ...type,
      ...(await signIntegrity(body, type, parties, pdnd.clientKey, now())),
    };
    const check = async (bytes: Uint8Array, headers: Record<string, string>, changes: object = {}) => {
      const result = await verifyIntegrity(bytes, new Headers(headers), {
        ...parties,
        findKey: async (kid) => (kid === 'cliente-1' ? pdnd.clientPublicKey : undefined),
        replay: createMemoryReplayStore(),
        now: now(),
        ...changes,
      });
      return result.ok ? 'ok' : result.issues[0]?.code;
    };
    const replay = createMemoryReplayStore();
    expect([await check(body, signed, { replay }), await check(body, signed, { replay })]).toEqual([
      'ok',
      'modi.repeated',
    ]);
    expect(await check(new TextEncoder().encode('{"esito":"no"}'), signed)).toBe('modi.integrity');
    expect(await check(body, { ...signed, 'content-type': 'text/plain' })).toBe('modi.integrity');
    expect(await check(body, { ...signed, 'content-encoding': 'gzip' })).toBe('modi.integrity');
    expect(await check(body, { ...type, digest: signed['digest'] ?? '' })).toBe('modi.integrity');
    expect(await check(body, signed, { issuer: 'altro' })).toBe('modi.integrity');
    expect(await check(body, signed, { now: now() + 600_000 })).toBe('modi.integrity');
  });

  it('go with a call to an e-service that asks for all of them, and with each of its attempts', async () => {
    const dpop = await createDpopKey();
    const verify = verifier({ requiresProof: true });
    const replay = createMemoryReplayStore();
    let calls = 0;
    const eservice = async (request: Request) => {
      calls += 1;
      if (calls === 1) return new Response('', { status: 503 });
      const bytes = new Uint8Array(await request.clone().arrayBuffer());
      const voucher = await verify(request);
      const against = { ...parties, findKey: async () => pdnd.clientPublicKey, replay, now: now() };
      const integrity = await verifyIntegrity(bytes, request.headers, against);
      const token = request.headers.get('agid-jwt-trackingevidence') ?? '';
      const digest = voucher.ok ? voucher.value.evidenceDigest : undefined;
      const who = await verifyEvidence(token, { ...against, digest, purposeId });
      return Response.json({
        ok: voucher.ok && integrity.ok && who.ok,
        correlation: request.headers.get('x-correlation-id'),
      });
    };
    const call = createModiClient({
      audience,
      clientId: 'cliente',
      key: pdnd.clientKey,
      voucher: requesterOf(pdnd, now, dpop),
      neighbour: createNeighbour({
        name: 'inps',
        fetch: (request) => eservice(request as Request),
        sleep: async () => undefined,
      }),
      dpop,
      signsBodies: true,
      now,
    });
    const answer = await call(
      { method: 'POST', url: `${audience}/esiti`, body: '{}', evidence, correlationId: 'c-1', repeatable: true },
      ({ text }) => JSON.parse(text) as unknown,
    );
    expect(answer).toEqual({ ok: true, value: { ok: true, correlation: 'c-1' } });
    expect(calls).toBe(2);
  });
});

describe('the e-service for INPS, mounted', () => {
  it('gives flows to who has a voucher, answers others with a problem, and logs who called and nothing of whom', async () => {
    const pdnd = await createPdnd();
    const outbox = createMemoryOutbox(() => Date.now());
    outbox.add('G713.PS.20261130.0000001', 'PS_PSA_SINA', '<Flusso>Zora Fittizia</Flusso>');
    const verify = createVoucherVerifier({
      issuer: pdnd.issuer,
      audience,
      keys: pdnd.keys,
      replay: createMemoryReplayStore(),
    });
    const installation: Installation = await openInstallation(undefined, {
      waas: { ente: { belfiore: 'G713', name: 'Comune di Prova' }, outbox, verify },
    });
    try {
      const client = createWaasClient(
        audience,
        async (request) => installation.app.request(request),
        async () => pdnd.voucher({ purposeId }),
      );
      expect(await client.status()).toBe(true);
      expect(await client.flows(0)).toHaveLength(1);
      const refused = await installation.app.request(`${audience}/flussi?since=0`, {
        headers: { authorization: 'Bearer x.y.z', 'x-correlation-id': 'richiesta-7' },
      });
      expect([refused.status, refused.headers.get('content-type'), refused.headers.get('x-correlation-id')]).toEqual([
        401,
        'application/problem+json',
        'richiesta-7',
      ]);
      // What serves once is remembered in the records too, by one process or several.
      const enteId = installation.newId();
      const lasting = () => createRecordsReplayStore(installation.records, enteId);
      const takes = [
        await lasting().take('inps', 'token-1', 0, Date.now()),
        await lasting().take('inps', 'token-1', 0, Date.now()),
      ];
      expect(takes).toEqual([true, false]);
      const log = JSON.stringify(installation.log);
      expect(log).toContain('"event":"eservice-call","client":"cliente"');
      expect(log).toContain('modi.voucher');
      expect(log).not.toContain('Zora');
    } finally {
      await installation.close();
    }
  });
});
