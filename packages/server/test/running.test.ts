import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = new URL('program.ts', import.meta.url).pathname;
const start = (environment: Readonly<Record<string, string>>) =>
  spawn(process.execPath, ['--conditions=@cartella/source', '--import', 'tsx', program], {
    env: { PATH: process.env['PATH'], ...environment },
  });
const secret = 'Zora-Fittizia-42';

/** A cartella in a process of its own. */
async function startProgram() {
  const child = start({ PORT: '0', ORIGIN: 'http://localhost:3000', ANONYMOUS_REQUESTS_PER_MINUTE: '100000' });
  const lines: string[] = [];
  const port = await new Promise<number>((done, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.includes('"pid"')) done((JSON.parse(line) as { port: number }).port);
    });
    child.once('exit', () => fail(new Error('it did not start')));
  });
  return { child, port, lines };
}

/** Sends bytes as they are and gives back what comes, once the other end closes or says all. */
function raw(port: number, parts: readonly (string | Uint8Array)[], pauseMs = 0): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
      const [head, body] = text.split('\r\n\r\n', 2);
      const length = Number(/content-length: (\d+)/i.exec(head ?? '')?.[1] ?? Number.NaN);
      if (body !== undefined && Buffer.byteLength(body) >= length) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(text));
    void (async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part);
        if (pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs));
      }
    })();
  });
}

describe('a cartella that runs', () => {
  let child: ChildProcess;
  let port: number;
  let lines: readonly string[];
  beforeAll(async () => {
    ({ child, port, lines } = await startProgram());
  }, 60_000);
  afterAll(() => child?.kill('SIGKILL'));

  const bearer = `Bearer 01980000-0000-7000-8000-000000000001.${'x'.repeat(43)}`;
  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  const post = (headers: string, body: string | Uint8Array) => [
    `POST /api/v1/persons/queries HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${bearer}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
    body,
  ];
  const get = (path: string, headers = '') => [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`];
  const json = 'Content-Type: application/json\r\n';
  const boundary = (parts: number) =>
    `${Array.from({ length: parts }, (_, index) => `--b\r\nContent-Disposition: form-data; name="${index}"\r\n\r\n${secret}\r\n`).join('')}--b--\r\n`;

  const hostile: readonly (readonly [
    what: string,
    bytes: readonly (string | Uint8Array)[],
    statuses: readonly number[],
  ])[] = [
    ['JSON a hundred thousand deep', post(json, '['.repeat(100_000)), [400]],
    ['objects forty-one deep', post(json, `${'{"a":'.repeat(41)}1${'}'.repeat(41)}`), [400]],
    ['a name said twice', post(json, `{"text":"a","text":"${secret}"}`), [400]],
    ['a name said twice in other letters', post(json, `{"text":"a","\\u0074ext":"${secret}"}`), [400]],
    ['a number beyond all', post(json, '{"text":1e999999}'), [400]],
    ['a number of a megabyte', post(json, `{"text":${'9'.repeat(900_000)}}`), [400]],
    ['a prototype', post(json, `{"__proto__":{"text":"${secret}"}}`), [400]],
    ['a constructor', post(json, `{"constructor":{"prototype":{"x":"${secret}"}}}`), [400]],
    ['bytes that are no text', post(json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])), [400]],
    ['half a character', post(json, '{"text":"\\ud800"}'), [400]],
    ['nothing', post(json, ''), [400]],
    ['what is larger than a body', post(json, `{"text":"${'x'.repeat(1_100_000)}"}`), [413]],
    ['more than it says', [...post(json, '{}'), 'x'.repeat(2_000_000)], [400, 401]],
    ['a compressed bomb', post(`${json}Content-Encoding: gzip\r\n`, gzipSync(Buffer.alloc(50_000_000))), [415]],
    ['XML', post('Content-Type: application/xml\r\n', `<!DOCTYPE a [<!ENTITY b "${secret}">]><a>&b;</a>`), [415]],
    ['no type', post('', `{"text":"${secret}"}`), [415]],
    ['two types', post(`${json}Content-Type: text/plain\r\n`, '{"text":"a"}'), [415]],
    [
      'a form of ten thousand parts',
      post('Content-Type: multipart/form-data; boundary=b\r\n', boundary(10_000)),
      [415],
    ],
    [
      'an upload of ten thousand parts by nobody',
      [
        `POST /api/v1/records/person/01980000-0000-7000-8000-000000000001/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${bearer}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${Buffer.byteLength(boundary(10_000))}\r\n\r\n`,
        boundary(10_000),
      ],
      [401],
    ],
    ['headers that are too large', get('/status', `X-A: ${secret.repeat(2000)}\r\n`), [431]],
    ['a thousand headers', get('/status', `X-A: ${secret}\r\n`.repeat(3000)), [431]],
    ['an address that is too long', get(`/${secret.repeat(3000)}`), [431]],
    ['two lengths', [`POST /status HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`], [400]],
    [
      'a length and pieces',
      ['POST /auth/logout HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
      [400],
    ],
    ['a header with a line inside', get('/status', `X-A: a\n ${secret}: b\r\n`), [400]],
    ['a header with a zero', get('/status', 'X-A: a\u0000b\r\n'), [400]],
    ['no host', ['GET /status HTTP/1.1\r\n\r\n'], [400]],
    ['a host that is none', ['GET /status HTTP/1.1\r\nHost: a b<>\r\n\r\n'], [400]],
    ['what is not HTTP', [`${secret}\r\n\r\n`], [400]],
    ['a method that nobody knows', ['FROB /status HTTP/1.1\r\nHost: a\r\n\r\n'], [400]],
    ['a path upwards', get('/api/v1/../../../etc/passwd'), [401, 404]],
    ['a path upwards in other letters', get('/%2e%2e/%2e%2e/etc/passwd'), [404]],
    ['a path with a zero', get('/assets/%00.js'), [404]],
    ['a path that cannot be read', get('/%ff%fe/%'), [404]],
    ['a path of another machine', get('//altrove.example/etc/passwd'), [404]],
    ['an address of another machine', get('http://altrove.example/etc/passwd'), [404]],
    [
      'a return to elsewhere',
      get('/auth/callback?code=a&state=b%0d%0aSet-Cookie:%20a=b', 'Connection: close\r\n'),
      [303],
    ],
  ];
  it.each(hostile)(
    'refuses %s with a problem, in little time, and tells the log nothing of it',
    async (_, bytes, statuses) => {
      const started = performance.now();
      const answer = await raw(port, bytes);
      expect(performance.now() - started).toBeLessThan(5000);
      expect(statuses, answer.slice(0, 300)).toContain(statusOf(answer));
      if (statusOf(answer) >= 400) expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
      expect(answer).not.toMatch(/root:|at .*\.ts:|Set-Cookie: a=b/);
      expect(answer).not.toContain(secret);
      expect(lines.join('\n')).not.toContain(secret);
    },
  );

  it('does not wait for who sends a letter at a time', async () => {
    const slowly = await Promise.all([
      raw(port, [...'GET /status HTTP/1.1\r\nX-A: a'].map(String), 40),
      raw(port, [post(json, '{"text":"a"}')[0] ?? '', ...'{"tex'], 500),
    ]);
    expect(slowly.map(statusOf)).toEqual([408, 408]);
    expect(slowly[0]).toContain('application/problem+json');
    expect(lines.join('\n')).toContain('ERR_HTTP_REQUEST_TIMEOUT');
  });

  it('says that it lives and that it works, and tells whoever measures the route and never the address', async () => {
    const answers = await Promise.all(
      ['/status', '/health/live', '/health/ready'].map((path) => fetch(`http://127.0.0.1:${port}${path}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    // A gateway that keeps connections for a minute never asks over one that is being closed.
    expect(answers[0]?.headers.get('keep-alive')).toBe('timeout=75');
    await fetch(`http://127.0.0.1:${port}/api/v1/cases/${secret}`, { headers: { authorization: bearer } });
    const measured = () => lines.filter((line) => line.includes('http.server.request.duration')).join('\n');
    await expect.poll(measured).toContain('"http.route":"/api/v1/cases/:id"');
    expect(measured()).not.toContain(secret);
  });

  it('ends in order at a signal: what came before is answered, nobody comes after, and it says that all went well', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /health/ready HTTP/1.1\r\nHost: localhost\r\n');
    await new Promise((next) => setTimeout(next, 100));
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await new Promise((next) => setTimeout(next, 100));
    await expect(fetch(`http://127.0.0.1:${port}/status`)).rejects.toThrow();
    socket.write('\r\n');
    const [answer] = await once(socket, 'data');
    expect(statusOf(String(answer))).toBe(503);
    expect(await ended).toEqual([0, null]);
  });
});

describe('a cartella that is configured wrong', () => {
  it('does not start, and names every variable and none of the values', async () => {
    const child = start({
      PORT: secret,
      DATABASE_URL: `mysql://${secret}`,
      OIDC_ISSUER: 'https://idp.example',
      COOKIE_KEY: secret,
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    expect(await once(child, 'close')).toEqual([78, null]);
    for (const variable of ['PORT', 'DATABASE_URL', 'COOKIE_KEY', 'OIDC_ISSUER']) expect(said).toContain(variable);
    expect(said).toContain('OIDC_CLIENT_ID');
    expect(said).not.toContain(secret);
  }, 30_000);
});
