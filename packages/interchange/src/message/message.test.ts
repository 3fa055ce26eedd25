import { canonicalJson } from '@cartella/core';
import fc from 'fast-check';
import { base64url, CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  cooperationMessages,
  createMessage,
  digestsOf,
  messageDigest,
  messageTransitions,
  messageTypeOf,
  nextMessageState,
  receiptFor,
  receiveMessage,
  reconcile,
  signMessage,
} from '.';
import { comune, cooperativa, findKey, id, inbox, keyOf, now, segnalazione } from './message.fixtures';

const codesOf = (reception: Awaited<ReturnType<typeof receiveMessage>>): string[] =>
  reception.kind === 'refused' ? reception.issues.map(({ code }) => code) : [reception.kind];

const receive = async (message: unknown, context = inbox): Promise<string[]> =>
  codesOf(await receiveMessage(JSON.stringify(message), context));

describe('A message', () => {
  it.each(Object.values(cooperationMessages))('of kind $name arrives, signed, as it was sent', async (definition) => {
    const message = createMessage(definition as never, definition.example as never, {
      id: id(1),
      sender: comune,
      recipient: cooperativa,
      time: '2026-11-02T09:59:00.000Z',
    });
    const signed = await signMessage(message, keyOf(comune));
    expect(await receiveMessage(JSON.stringify(signed), inbox)).toEqual({
      kind: 'new',
      message: signed,
      signedBy: 'k1',
    });
  });

  it('is not made with a body that is not of its kind', () => {
    const context = { id: id(1), sender: comune, recipient: cooperativa, time: '2026-11-02T09:59:00.000Z' };
    expect(() =>
      createMessage(cooperationMessages['path-resumed'], { pathId: 'x', from: '2026-01-01' }, context),
    ).toThrow('value.identifier at /pathId');
  });

  it('is refused whatever single thing is changed in it after the signature', async () => {
    const signed = (await signMessage(segnalazione(), keyOf(comune))) as unknown as Record<string, unknown>;
    const paths = Object.keys(signed);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.boolean(), fc.nat(), async (name, drop, at) => {
        const changed: Record<string, unknown> = { ...signed };
        const value = changed[name];
        if (drop) delete changed[name];
        else if (typeof value === 'string') {
          const index = at % value.length;
          changed[name] = `${value.slice(0, index)}${value[index] === '0' ? '1' : '0'}${value.slice(index + 1)}`;
        } else changed[name] = { ...(value as object), content: 'Altro' };
        if (canonicalJson(changed) === canonicalJson(signed)) return;
        expect((await receiveMessage(JSON.stringify(changed), inbox)).kind).toBe('refused');
      }),
      { numRuns: 150 },
    );
  });

  it('is harmless when it comes again, and refused when its identifier comes with another content', async () => {
    const signed = await signMessage(segnalazione(), keyOf(comune));
    const kept = messageDigest(signed);
    expect(await receive(signed, { ...inbox, keptDigest: async () => kept })).toEqual(['repeated']);
    expect(await receive(signed, { ...inbox, keptDigest: async () => 'f'.repeat(64) })).toEqual(['message.id-reused']);
    const late = { ...inbox, now: now + 10 * inbox.maxAge, keptDigest: async () => kept };
    expect(await receive(signed, late)).toEqual(['repeated']);
  });

  it.each([
    ['for another body', { recipient: id(1003) }, ['message.recipient']],
    ['that says another source than its sender', { source: `urn:cartella:ente:${id(1003)}` }, ['message.sender']],
    ['of the future', { time: '2026-11-02T10:03:00.000Z' }, ['message.future']],
    ['too old', { time: '2026-10-30T10:00:00.000Z' }, ['message.too-old']],
    ['expired', { expires: '2026-11-02T10:00:00.000Z' }, ['message.expired']],
    ['of an unknown kind', { type: 'cartella.boh.v1' }, ['message.unknown-type']],
    ['for another purpose', { purpose: 'benefit' }, ['message.purpose']],
    ['with a digest of something else', { digest: '0'.repeat(64) }, ['message.digest']],
    ['with a body that is not its own', { type: 'cartella.path-resumed.v1' }, undefined],
  ])('is refused when it is signed but %s', async (_, change, expected) => {
    const codes = await receive(await signMessage({ ...segnalazione(), ...change }, keyOf(comune)));
    if (expected === undefined) expect(codes).toContain('value.unexpected');
    else expect(codes).toEqual(expected);
  });

  it('corrects another only with what that other could have said', async () => {
    const correct = async (body: object, messageType = 'cartella.path-resumed.v1') => {
      const data = { messageId: id(5), messageType, reason: 'Errore', body };
      const message = createMessage(cooperationMessages.correction, data as never, {
        id: id(1),
        sender: comune,
        recipient: cooperativa,
        time: '2026-11-02T09:59:00.000Z',
      });
      return receive(await signMessage(message, keyOf(comune)));
    };
    expect(await correct({ pathId: id(40), from: '2027-01-11' })).toEqual(['new']);
    expect(await correct({ pathId: id(40) })).toEqual(['value.required']);
    expect(await correct({}, 'cartella.boh.v1')).toEqual(['message.unknown-type']);
  });
});

describe('A signature', () => {
  const forge = async (header: object, key: Parameters<CompactSign['sign']>[0]) => {
    const message = segnalazione();
    const payload = new TextEncoder().encode(canonicalJson(message));
    const jws = await new CompactSign(payload).setProtectedHeader(header as never).sign(key);
    const [head, , tail] = jws.split('.');
    return receive({ ...message, signature: `${head}..${tail}` });
  };

  it('is refused when it is not there', async () => {
    expect(await receive(segnalazione())).toEqual(['signature.missing']);
  });

  it('is refused with algorithm none', async () => {
    const head = base64url.encode(JSON.stringify({ alg: 'none', kid: 'k1', typ: 'cartella-message+jws' }));
    expect(await receive({ ...segnalazione(), signature: `${head}..AA` })).toEqual(['signature.algorithm']);
  });

  it('is refused with a shared secret, even one made of the public key', async () => {
    const secret = new TextEncoder().encode('una chiave pubblica usata come segreto condiviso');
    expect(await forge({ alg: 'HS256', kid: 'k1', typ: 'cartella-message+jws' }, secret)).toEqual([
      'signature.algorithm',
    ]);
  });

  it('is refused with the key of another body, an unknown key, or for another use', async () => {
    const other = keyOf(cooperativa).key;
    expect(await forge({ alg: 'ES256', kid: 'k1', typ: 'cartella-message+jws' }, other as never)).toEqual([
      'signature.wrong',
    ]);
    expect(await forge({ alg: 'ES256', kid: 'k9', typ: 'cartella-message+jws' }, keyOf(comune).key as never)).toEqual([
      'signature.unknown-key',
    ]);
    expect(await forge({ alg: 'ES256', kid: 'k1', typ: 'JWT' }, keyOf(comune).key as never)).toEqual([
      'signature.unknown-key',
    ]);
  });

  it.each(['', '.', 'a..b', '....', 'e30..e30', `${base64url.encode('{"alg":"ES256","crit":["x"]}')}..AA`])(
    'is refused when it is %j',
    async (signature) => {
      expect((await receiveMessage(JSON.stringify({ ...segnalazione(), signature }), inbox)).kind).toBe('refused');
    },
  );

  it('passes on what goes wrong while a key is looked up', async () => {
    const signed = await signMessage(segnalazione(), keyOf(comune));
    const broken = { ...inbox, findKey: () => Promise.reject(new Error('network')) };
    await expect(receiveMessage(JSON.stringify(signed), broken)).rejects.toThrow('network');
  });
});

describe('What comes over the wire', () => {
  it.each([
    ['nothing', '', 'json.malformed'],
    ['half a message', '{"specversion":"1.0"', 'json.malformed'],
    ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'json.too-deep'],
    ['a key that changes the nature of an object', '{"__proto__":{"admin":true}}', 'json.forbidden-key'],
  ])('is refused when it is %s', async (_, text, code) => {
    expect(codesOf(await receiveMessage(text, inbox))).toEqual([code]);
  });

  it('is refused when it is too long or not UTF-8', async () => {
    const limits = { bytes: 10, depth: 64 };
    expect(codesOf(await receiveMessage('"12345678901"', { ...inbox, limits }))).toEqual(['json.too-large']);
    expect(codesOf(await receiveMessage(Uint8Array.of(0x22, 0xc3, 0x28, 0x22), inbox))).toEqual(['json.encoding']);
  });
});

describe('A receipt', () => {
  it('is itself a signed message that says what was refused and where, never the values', async () => {
    const message = segnalazione();
    const issues = [
      { code: 'value.required', path: ['data', 'request'], severity: 'incomplete', params: { limit: 'SEGRETO' } },
    ] as const;
    const receipt = receiptFor(message, issues, { id: id(2), sender: cooperativa, time: '2026-11-02T10:00:00.000Z' });
    const signed = await signMessage(receipt, keyOf(cooperativa));
    expect(await receive(signed, { ...inbox, enteId: comune, findKey })).toEqual(['new']);
    expect(receipt).toMatchObject({
      recipient: comune,
      correlation: message.id,
      data: { outcome: 'refused', messageDigest: messageDigest(message) },
    });
    expect(JSON.stringify(receipt)).not.toContain('SEGRETO');
  });

  it('accepts a message that has only warnings', () => {
    const issues = [{ code: 'x.y', path: [], severity: 'warning' }] as const;
    expect(
      receiptFor(segnalazione(), issues, { id: id(2), sender: cooperativa, time: '2026-11-02T10:00:00.000Z' }).data,
    ).toMatchObject({ outcome: 'accepted' });
  });
});

describe('The states of a message', () => {
  const states = Object.keys(messageTransitions) as (keyof typeof messageTransitions)[];
  const events = ['send', 'deliver', 'accept', 'refuse', 'correct', 'cancel', 'expire', 'withdraw'] as const;

  it('are all reached from prepared', () => {
    const reached = new Set<string>(['prepared']);
    for (const state of reached)
      for (const next of Object.values(messageTransitions[state as never] as object)) reached.add(next as string);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('do not change when what happened is told again', () => {
    for (const state of states) {
      for (const event of events) {
        const next = nextMessageState(state, event);
        if (next === undefined || event === 'send' || event === 'deliver') continue;
        expect(nextMessageState(next, event) ?? next, `${event} after ${state}`).toBe(next);
      }
    }
  });

  it('never take back an answer', () => {
    expect(nextMessageState('accepted', 'refuse')).toBeUndefined();
    expect(nextMessageState('refused', 'accept')).toBeUndefined();
    expect(nextMessageState('cancelled', 'correct')).toBeUndefined();
    expect(nextMessageState('prepared', 'accept')).toBeUndefined();
  });
});

describe('Two lists of the same period', () => {
  const line = fc.record({
    sender: fc.constantFrom(comune, cooperativa),
    id: fc.integer({ min: 1, max: 20 }).map(id),
    digest: fc.constantFrom('a', 'b'),
    time: fc.constant('2026-11-02T09:00:00.000Z'),
  });
  const list = fc.uniqueArray(line, { selector: ({ sender, id: key }) => sender + key });

  it('agree with themselves in any order', () => {
    fc.assert(
      fc.property(list, (lines) => {
        expect(reconcile(lines, lines.toReversed())).toEqual({ missingThere: [], missingHere: [], different: [] });
      }),
    );
  });

  it('see the same differences from both sides', () => {
    fc.assert(
      fc.property(list, list, (ours, theirs) => {
        const [here, there] = [reconcile(ours, theirs), reconcile(theirs, ours)];
        expect(here.missingHere).toEqual(there.missingThere);
        expect(here.missingThere).toEqual(there.missingHere);
        expect(here.different.length).toBe(there.different.length);
      }),
    );
  });

  it('hold what was prepared from the first instant up to the last', () => {
    const at = (time: string) => ({ sender: comune, id: id(1), digest: 'a', time });
    const lines = [at('2026-11-02T00:00:00.000Z'), at('2026-11-03T00:00:00.000Z')];
    expect(digestsOf(lines, '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z')).toEqual([lines[0]]);
  });
});

it('each kind of message answers kinds that exist, and no two have the same type', () => {
  const definitions = Object.values(cooperationMessages);
  expect(new Set(definitions.map(messageTypeOf)).size).toBe(definitions.length);
  for (const { answers = [] } of definitions)
    for (const name of answers) expect(cooperationMessages).toHaveProperty([name]);
});
