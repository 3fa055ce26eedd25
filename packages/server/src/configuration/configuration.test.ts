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
});
