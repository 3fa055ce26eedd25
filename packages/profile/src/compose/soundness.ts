import { createIssue, type Issue } from '@cartella/core';
import { checkProcedure, type Procedure, type ProcedureWorld, parseProcedure } from '@cartella/workflow';
import type { Cartella, CartellaContent } from '../cartella';
import { inputsOfRecord } from '../field';
import { composeIssue } from './compose.issues';

/** How a changed procedure was found. */
export interface ProcedureProof {
  readonly id: string;
  /** Abstract cases and moves that the model checker looked at. */
  readonly cases: number;
  readonly moves: number;
  /** What it could not decide. */
  readonly undecided: readonly Pick<Issue, 'code' | 'params'>[];
}

interface Checked {
  readonly issues: readonly { readonly code: string; readonly trace: readonly string[]; readonly place: string }[];
  readonly proof: ProcedureProof;
}

const checked = new WeakMap<Procedure, Checked>();

/** Loads and model-checks every procedure that changed; a finding that the common procedure has too is not the layers' doing. */
export function checkSoundness(
  base: Cartella,
  result: CartellaContent & Pick<Cartella, 'provenance'>,
): { readonly issues: readonly Issue[]; readonly proofs: readonly ProcedureProof[] } {
  const world = worldOf(base, result);
  const changed = Object.values(result.procedures).filter((procedure) => base.procedures[procedure.id] !== procedure);
  const found = changed.map((procedure) => ({ procedure, ...check(procedure, world) }));
  const issues = found.flatMap(({ procedure, issues: findings }) => {
    const common = base.procedures[procedure.id];
    const known = common === undefined || findings.length === 0 ? [] : check(common, world).issues;
    return findings
      .filter(({ code, place }) => !known.some((other) => other.code === code && other.place === place))
      .map(({ code, trace }) =>
        createIssue(composeIssue.unsoundProcedure, ['procedures', procedure.id], {
          params: {
            point: `procedures/${procedure.id}`,
            layer: layersOf(result, procedure.id).join(', '),
            finding: code,
            trace: trace.join(' → '),
          },
        }),
      );
  });
  return { issues, proofs: found.map(({ proof }) => proof) };
}

function check(procedure: Procedure, world: ProcedureWorld): Checked {
  const known = checked.get(procedure);
  if (known !== undefined) return known;
  const parsed = parseProcedure(procedure, world);
  const empty = { id: procedure.id, cases: 0, moves: 0, undecided: [] };
  if (!parsed.ok) {
    const issues = parsed.issues.map(({ code, path, params }) => ({
      code: params?.['name'] === undefined ? code : `${code} (${params['name']})`,
      trace: [],
      place: path.join('/'),
    }));
    return { issues, proof: empty };
  }
  const { findings, undecided, cases, moves } = checkProcedure(parsed.value);
  const result = {
    issues: findings.map(({ code, trace, params }) => ({ code, trace, place: JSON.stringify(params ?? {}) })),
    proof: {
      id: procedure.id,
      cases,
      moves,
      undecided: undecided.map(({ code, params }) => ({ code, ...(params !== undefined && { params }) })),
    },
  };
  checked.set(procedure, result);
  return result;
}

function layersOf({ provenance }: Pick<Cartella, 'provenance'>, id: string): string[] {
  const points = Object.keys(provenance).filter(
    (point) => point === `procedures/${id}` || point.startsWith(`procedures/${id}/`),
  );
  return [...new Set(points.flatMap((point) => (provenance[point] ?? []).map(({ layer }) => layer)))];
}

/** What the names of a procedure are looked up in under a cartella, for whoever loads one that stands alone. */
export function procedureWorld(cartella: CartellaContent): ProcedureWorld {
  return worldOf(cartella, cartella);
}

/** What is in the cartella, and what its common procedures name already. */
function worldOf(base: Pick<CartellaContent, 'procedures'>, result: CartellaContent): ProcedureWorld {
  const steps = Object.values(base.procedures).flatMap((procedure) => procedure.steps);
  const named = {
    roles: new Set(steps.flatMap(({ who }) => [...who.roles, ...(who.responsibleOr ?? [])])),
    forms: new Set(steps.flatMap(({ asks }) => asks?.forms ?? [])),
    vocabularies: new Set(steps.flatMap(({ asks }) => asks?.reason?.vocabulary ?? [])),
    procedures: new Set(steps.flatMap(({ calls }) => calls?.procedure ?? [])),
  };
  const roleCodes = new Set(result.vocabularies['roles']?.entries.map(({ code }) => code));
  return {
    kindInputs: (kind) => {
      const record = result.records[kind];
      return record && inputsOfRecord(record.write);
    },
    isKind: (kind) => Object.hasOwn(result.records, kind),
    isRole: (role) => named.roles.has(role) || roleCodes.has(role) || Object.hasOwn(result.policy.roles, role),
    isForm: (form) => named.forms.has(form) || Object.hasOwn(result.forms, form),
    isVocabulary: (list) => named.vocabularies.has(list) || Object.hasOwn(result.vocabularies, list),
    isProcedure: (procedure) => named.procedures.has(procedure) || Object.hasOwn(result.procedures, procedure),
    parameters: Object.values(result.parameters),
  };
}
