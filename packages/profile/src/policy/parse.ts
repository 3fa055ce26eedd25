import { createIssue, failure, type Issue, type Result, success } from '@cartella/core';
import { checkExpression, type Expression } from '@cartella/rules';
import { accessInputs } from './facts';
import { type AccessPolicy, AccessPolicySchema } from './policy';

/** Issue codes of this module. */
export const policyIssue = {
  shape: 'policy.shape',
  condition: 'policy.condition',
} as const;

/** Reads a policy from JSON: its shape, and every condition typed over the facts of access. */
export function parsePolicy(json: unknown): Result<AccessPolicy> {
  const parsed = AccessPolicySchema.safeParse(json);
  if (!parsed.success) {
    return failure(parsed.error.issues.map(({ path }) => createIssue(policyIssue.shape, path as (string | number)[])));
  }
  const issues = conditionsOf(parsed.data).flatMap(({ path, when }): Issue[] => {
    const checked = checkExpression(when, accessInputs, [], { gives: 'boolean' });
    return checked.ok
      ? []
      : checked.issues.map((issue) =>
          createIssue(policyIssue.condition, [...path, ...issue.path], { params: { finding: issue.code } }),
        );
  });
  return issues.length > 0 ? failure(issues) : success(parsed.data);
}

function conditionsOf(policy: AccessPolicy): { path: (string | number)[]; when: Expression }[] {
  const grants = Object.entries(policy.roles).flatMap(([role, { grants }]) =>
    grants.map(({ when }, index) => ({ path: ['roles', role, 'grants', index, 'when'], when })),
  );
  const denials = policy.denials.map(({ when }, index) => ({ path: ['denials', index, 'when'], when }));
  return [...grants, ...denials].flatMap(({ path, when }) => (when === undefined ? [] : [{ path, when }]));
}
