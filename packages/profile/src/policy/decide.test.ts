import { code, eq, path } from '@cartella/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPolicy } from './common-policy';
import { decideAccess } from './decide';
import { type AccessFacts, type AccessRequest, accessDimensions, factCount, factNumber, factsOf } from './facts';
import { type AccessAction, AccessActionSchema, type AccessPolicy, AccessPolicySchema } from './policy';
import { accessTable } from './table';

const facts: AccessFacts = {
  sensitivity: 'special',
  unit: 'other',
  assignment: 'none',
  author: 'no',
  glass: 'no',
  opening: 'no',
  conflict: 'no',
};
const as = (role: string, changes: Partial<AccessRequest> = {}): AccessRequest => ({
  roles: [role],
  body: 'own',
  purpose: 'care-project',
  ...changes,
});
const allows = (request: AccessRequest, action: AccessAction, kind: string, changes: Partial<AccessFacts> = {}) =>
  decideAccess(commonPolicy, request, action, kind, { ...facts, ...changes }).allowed;

const requests = Object.keys(commonPolicy.roles).flatMap((role) =>
  (['own', 'delegate', 'accredited'] as const).map((body) => as(role, { body })),
);
const anyFacts = fc.integer({ min: 0, max: factCount - 1 });

describe('the common policy', () => {
  it('is well made', () => {
    expect(AccessPolicySchema.safeParse(structuredClone(commonPolicy)).error?.issues).toBeUndefined();
  });

  it('denies whoever has no role, or one that nobody knows', () => {
    for (const role of ['', 'nessuno', 'toString', '__proto__']) {
      expect(allows(as(role), 'read', 'person', { sensitivity: 'common', unit: 'own', assignment: 'current' })).toBe(
        false,
      );
    }
  });

  it('lets a social worker into the cases of the unit and those that they follow, and nowhere else', () => {
    const social = as('assistente-sociale');
    expect(allows(social, 'read', 'diary-entry', { unit: 'own' })).toBe(true);
    expect(allows(social, 'read', 'diary-entry', { assignment: 'current' })).toBe(true);
    expect(allows(social, 'read', 'diary-entry')).toBe(false);
  });

  it('leaves who hands a case over time to read, not to write', () => {
    const social = as('assistente-sociale');
    expect(allows(social, 'read', 'diary-entry', { assignment: 'handing-over' })).toBe(true);
    expect(allows(social, 'correct', 'diary-entry', { assignment: 'handing-over' })).toBe(false);
    expect(allows(social, 'read', 'diary-entry', { assignment: 'ended' })).toBe(false);
  });

  it('shows judicial data only to who follows the case', () => {
    const social = as('assistente-sociale');
    expect(allows(social, 'read', 'diary-entry', { sensitivity: 'judicial', unit: 'own' })).toBe(false);
    expect(allows(social, 'read', 'diary-entry', { sensitivity: 'judicial', assignment: 'current' })).toBe(true);
  });

  it('opens a case of another unit to who breaks the glass, for reading only', () => {
    const social = as('assistente-sociale');
    expect(allows(social, 'read', 'diary-entry', { glass: 'yes' })).toBe(true);
    expect(allows(social, 'correct', 'diary-entry', { glass: 'yes' })).toBe(false);
    expect(allows(social, 'read', 'diary-entry', { glass: 'yes', sensitivity: 'judicial' })).toBe(false);
  });

  it('keeps the contents of cases from the system administrator and from the third sector that is not part of them', () => {
    const everywhere: Partial<AccessFacts> = { unit: 'own', author: 'yes' };
    expect(allows(as('amministratore-sistema'), 'read', 'diary-entry', everywhere)).toBe(false);
    const tutor = as('operatore-terzo-settore', { body: 'accredited' });
    expect(allows(tutor, 'read', 'diary-entry', { unit: 'own' })).toBe(false);
    expect(allows(tutor, 'read', 'analisi-preliminare', { assignment: 'current' })).toBe(false);
    expect(allows(tutor, 'read', 'progetto-personalizzato', { assignment: 'current' })).toBe(true);
  });

  it('grants a clerk what the purpose asks for', () => {
    const clerk = (purpose: string) => as('amministrativo', { purpose });
    expect(allows(clerk('benefit'), 'read', 'erogazione', { unit: 'own' })).toBe(true);
    expect(allows(clerk('assessment'), 'read', 'erogazione', { unit: 'own' })).toBe(false);
  });

  it('locks out who is related to the person, whatever else they are', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...requests),
        fc.constantFrom(...AccessActionSchema.options),
        (number, request, action) => {
          const related = { ...factsOf(number), conflict: 'yes' as const };
          const decision = decideAccess(commonPolicy, request, action, 'diary-entry', related);
          return !decision.allowed || request.roles.includes('sistema');
        },
      ),
    );
  });

  it('shows nobody what is sealed, unless it was opened to them in their unit or case; no glass breaks it', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...requests),
        fc.constantFrom<AccessAction>('search', 'read', 'history', 'print', 'export'),
        (number, request, action) => {
          const sealed = { ...factsOf(number), sensitivity: 'sealed' as const };
          const decision = decideAccess(commonPolicy, request, action, 'person', sealed);
          return (
            !decision.allowed ||
            (sealed.opening === 'yes' &&
              (sealed.assignment === 'current' || sealed.unit === 'own') &&
              action === 'read')
          );
        },
      ),
    );
  });

  it('lets nobody of another body in by the roles of its own', () => {
    const own = ['operatore-sportello', 'assistente-sociale', 'responsabile', 'amministrativo', 'sistema'];
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...own),
        fc.constantFrom('delegate' as const, 'accredited' as const),
        (number, role, body) => {
          return !decideAccess(commonPolicy, as(role, { body }), 'read', 'person', factsOf(number)).allowed;
        },
      ),
    );
  });
});

describe('the evaluator', () => {
  const policyWith = (changes: Partial<AccessPolicy>): AccessPolicy => ({ ...commonPolicy, ...changes });

  it('takes what it cannot decide as a no: a right does not hold, a prohibition does', () => {
    const undecidable = eq(path('weather'), code('fine'));
    const grant = { actions: ['read' as const], kinds: ['*'], upTo: 'sealed' as const };
    const roles = {
      a: { label: { it: 'A', en: 'A' }, grants: [{ ...grant, when: undecidable }] },
      b: { label: { it: 'B', en: 'B' }, grants: [grant] },
    };
    expect(decideAccess(policyWith({ roles, denials: [] }), as('a'), 'read', 'person', facts)).toEqual({
      allowed: false,
      because: 'not-granted',
    });
    expect(decideAccess(policyWith({ roles, denials: [] }), as('b'), 'read', 'person', facts).allowed).toBe(true);
    expect(
      decideAccess(
        policyWith({ roles, denials: [{ id: 'storm', when: undecidable }] }),
        as('b'),
        'read',
        'person',
        facts,
      ),
    ).toEqual({
      allowed: false,
      because: 'storm',
    });
  });

  it('numbers facts one to one', () => {
    expect(factCount).toBe(Object.values(accessDimensions).reduce((count, values) => count * values.length, 1));
    for (let number = 0; number < factCount; number += 1) expect(factNumber(factsOf(number))).toBe(number);
  });

  it('answers for a table of facts as for each of them, and names the dimensions that matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requests),
        fc.constantFrom('person', 'diary-entry', 'operator'),
        anyFacts,
        anyFacts,
        (request, kind, number, other) => {
          const table = accessTable(commonPolicy, request, 'read', kind);
          expect(table.decisions[number]).toEqual(decideAccess(commonPolicy, request, 'read', kind, factsOf(number)));
          // Facts that agree wherever it matters get the same answer.
          const mixed = Object.fromEntries(
            Object.entries(factsOf(number)).map(([name, value]) => [
              name,
              table.matters.has(name as never) ? value : factsOf(other)[name as never],
            ]),
          ) as unknown as AccessFacts;
          expect(table.decisions[factNumber(mixed)]).toEqual(table.decisions[number]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds no row by a property that is not visible in it', () => {
    const tutor = as('operatore-terzo-settore', { body: 'accredited' });
    const followed = factNumber({ ...facts, sensitivity: 'common', assignment: 'current' });
    const by = (property: string) =>
      accessTable(commonPolicy, tutor, 'search', 'person', [{ property, sensitivity: 'common' }]);
    expect(by('familyName').decisions[followed]?.allowed).toBe(true);
    expect(by('taxCode').decisions[followed]?.allowed).toBe(false);
  });
});
