import { describe, expect, it } from 'vitest';
import { type Node, viewOf } from '../check/openapi/document';
import { italianRules } from '../check/openapi/italian-rules';
import { owaspRules } from '../check/openapi/owasp-rules';
import { checkOpenApi } from '../check/openapi/rule';
import { sound, worse, worsened } from '../check/openapi/worse.fixtures';
import { describeApi } from '../src/openapi';
import { installationParts } from './installation';

const rules = [...italianRules, ...owaspRules];
const { cartella } = installationParts;
const described = (origin = 'https://cartella.comune.example') => describeApi(cartella, origin) as Node;

/** What is told apart from an error, and why it stays. */
const kept: Readonly<Record<string, RegExp>> = {
  // The model says `name` of bodies, units and instruments, which are not persons.
  'use-recommended-names-in-schemas': /\/name$/,
  // Whether the service works is told to everybody.
  'sec-protection-global-safe': /^\/paths\/\/(?:status|health)/,
  'owasp:api2:2023-read-restricted': /^\/paths\/\/(?:status|health)/,
};

describe('the description of the API', () => {
  it('follows the 64 rules of the national checker and the OWASP set: no error, no warning, and few known hints', () => {
    expect(italianRules).toHaveLength(64);
    const findings = checkOpenApi(viewOf(described()), rules);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ rule, at }) => kept[rule]?.test(at) !== true).slice(0, 20)).toEqual([]);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(Object.keys(kept)));
  });

  it('says of an installation without https that it is for trials', () => {
    const findings = checkOpenApi(
      viewOf(described('http://localhost:3000')),
      rules.filter(({ id }) => /server/.test(id)),
    );
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'owasp:api8:2023-no-server-http',
    ]);
  });

  it('breaks each rule in turn when it is made worse: no rule is there that cannot fail', () => {
    for (const { id, check } of rules) {
      const change = worse[id];
      expect(check(viewOf(sound)), `${id} on the sound document`).toEqual([]);
      expect(change === undefined ? [] : check(viewOf(worsened(change))), id).not.toEqual([]);
    }
  });
});
