import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '.';

const variablesIn = (environment: Record<string, string>) => {
  const read = readConfiguration(environment);
  return read.ok ? [] : read.issues.map(({ params }) => params?.['variable']);
};

describe('the configuration of an installation', () => {
  it('works without a variable, and takes empty ones as absent', () => {
    expect(readConfiguration({})).toMatchObject({ ok: true, value: { port: 3000, origin: 'http://localhost:3000' } });
    expect(readConfiguration({ PORT: '', ORIGIN: 'https://cartella.example/' })).toMatchObject({
      ok: true,
      value: { origin: 'https://cartella.example' },
    });
  });

  it('names every variable that is wrong or lacks another, and repeats no value', () => {
    const environment = {
      PORT: 'tremila',
      ORIGIN: 'cartella',
      DATABASE_URL: 'mysql://segreto@host/db',
      SESSION_MINUTES: '0',
      COOKIE_KEY: 'corta',
      OIDC_ISSUER: 'https://idp.example',
      OIDC_ASSURANCE: 'https://www.spid.gov.it/SpidL9',
      OIDC_CLIENT_KEY: '{"kty":"EC"}',
      API_ID: '12',
    };
    const found = variablesIn(environment);
    expect(new Set(found)).toEqual(new Set(Object.keys(environment)));
    expect(JSON.stringify(readConfiguration(environment))).not.toContain('segreto');
  });

  it('asks for a key where a level of assurance is asked for', () => {
    const oidc = { OIDC_ISSUER: 'https://idp.example', OIDC_CLIENT_ID: 'c' };
    expect(variablesIn({ ...oidc, OIDC_ASSURANCE: 'https://www.spid.gov.it/SpidL2' })).toEqual(['OIDC_ASSURANCE']);
    expect(
      readConfiguration({
        ...oidc,
        OIDC_ASSURANCE: 'https://www.spid.gov.it/SpidL2',
        OIDC_CLIENT_KEY: '{"kty":"RSA","n":"x","e":"AQAB","d":"x"}',
      }),
    ).toMatchObject({ ok: true, value: { oidc: { issuer: 'https://idp.example', clientId: 'c' } } });
  });

  it('reads secrets from files, and names those that are not there, are empty or are given twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cartella-segreti-'));
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const [key, former] = ['a'.repeat(43), 'b'.repeat(43)];
    const rsa = { kty: 'RSA', n: 'x', e: 'AQAB', d: 'x' };
    expect(
      readConfiguration({
        DATABASE_URL_FILE: file('database', 'postgres://cartella@db/cartella\n'),
        COOKIE_KEY_FILE: file('cookie', key),
        MASTER_KEY_FILE: file('master', `${key},${former}\r\n`),
        OIDC_ISSUER: 'https://idp.example',
        OIDC_CLIENT_ID: 'c',
        OIDC_CLIENT_KEY_FILE: file('client', JSON.stringify({ keys: [rsa, { ...rsa, kid: 'old' }] })),
      }),
    ).toMatchObject({
      ok: true,
      value: {
        databaseUrl: 'postgres://cartella@db/cartella',
        cookieKey: key,
        masterKey: key,
        formerMasterKeys: [former],
        oidc: { clientKey: rsa, otherKeys: [{ kid: 'old' }] },
      },
    });
    const wrong = {
      COOKIE_KEY_FILE: join(folder, 'nowhere'),
      MASTER_KEY_FILE: file('empty', '\n'),
      DATABASE_URL: 'postgres://cartella@db/cartella',
      DATABASE_URL_FILE: file('again', 'postgres://segreto@db/cartella'),
    };
    expect(variablesIn(wrong)).toEqual(['DATABASE_URL_FILE', 'COOKIE_KEY_FILE', 'MASTER_KEY_FILE']);
    expect(JSON.stringify(readConfiguration(wrong))).not.toContain('segreto');
    rmSync(folder, { recursive: true });
  });

  it('takes gateways by address or network, and their header only with them', () => {
    expect(readConfiguration({ TRUSTED_PROXIES: '10.0.0.1, fd00::/8', FORWARDED_HEADER: 'forwarded' })).toMatchObject({
      ok: true,
      value: { gateways: { addresses: ['10.0.0.1', 'fd00::/8'], header: 'forwarded' } },
    });
    expect(readConfiguration({ TRUSTED_PROXIES: '10.0.0.1' })).toMatchObject({
      value: { gateways: { header: 'x-forwarded-for' } },
    });
    expect(variablesIn({ TRUSTED_PROXIES: 'gateway.example' })).toEqual(['TRUSTED_PROXIES']);
    expect(variablesIn({ FORWARDED_HEADER: 'forwarded' })).toEqual(['FORWARDED_HEADER']);
  });
});
