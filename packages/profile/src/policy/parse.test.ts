import { code, eq, path } from '@cartella/rules';
import { expect, test } from 'vitest';
import { commonPolicy } from './common-policy';
import { parsePolicy } from './parse';

test('the common policy reads back from its own JSON', () => {
  expect(parsePolicy(JSON.parse(JSON.stringify(commonPolicy)))).toEqual({ ok: true, value: commonPolicy });
});

test('a policy of another shape, or with a condition on what is not a fact of access, is refused with its place', () => {
  const grant = { actions: ['read'], kinds: ['*'], upTo: 'common', when: eq(path('weather'), code('fine')) };
  const withRole = {
    ...commonPolicy,
    roles: { pittore: { label: { it: 'Pittore', en: 'Painter' }, grants: [grant] } },
  };
  expect(parsePolicy(withRole)).toMatchObject({
    ok: false,
    issues: [{ code: 'policy.condition', path: ['roles', 'pittore', 'grants', 0, 'when', 'left', 'path'] }],
  });
  expect(parsePolicy({ ...commonPolicy, glassHours: 1000, everything: 'allowed' })).toMatchObject({
    ok: false,
    issues: [{ code: 'policy.shape' }, { code: 'policy.shape' }],
  });
});
