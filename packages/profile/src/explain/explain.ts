import { createIssue, failure, type Norm, type Result, success } from '@cartella/core';
import type { Step } from '@cartella/workflow';
import type { Cartella, PointProvenance } from '../cartella';
import { composeIssue } from '../compose/compose.issues';
import { neededCodes, neededFields } from '../compose/duties';
import { findField } from '../field';
import { formFields } from '../form';
import { fieldsAsked, fieldsSpokenOf, rolesThatSee, stepAt } from './audience';
import { pointsOf } from './points';

/** Where a point of a cartella comes from, and what it is there for. */
export interface Explanation {
  readonly point: string;
  readonly value: unknown;
  /** Who put it there, then who changed it, in order; never empty. */
  readonly history: readonly PointProvenance[];
  /** Forms that ask it. */
  readonly askedBy: readonly string[];
  /** Flows, steps and conditions that rely on it. */
  readonly neededBy: readonly string[];
  /** Addresses of the fields that it speaks of: those answered from a code list, those that a rule reads, those that a part of a form asks. */
  readonly fields: readonly string[];
  /**
   * Roles with some right that reaches it: some of its fields, of a kind of record too, or all of them for a rule. Of a step, the roles that may do it; of the rest
   * of a procedure, those that may do some step.
   */
  readonly seenBy: readonly string[];
  /** Who may do the step that it is, or is a part of: roles, in which bodies and services, and only the responsible operator or who. */
  readonly doneBy?: Step['who'];
}

/** Answers for a point «who put you here, and by which norm». Fails when there is no such point. */
export function explainPoint(cartella: Cartella, point: string): Result<Explanation> {
  const points = knownPoints(cartella);
  if (!points.has(point)) {
    return failure([
      createIssue(composeIssue.unknownReference, point.split('/'), { params: { point, layer: cartella.id } }),
    ]);
  }
  const doneBy = stepAt(cartella, point)?.who;
  return success({
    point,
    value: points.get(point),
    history: historyOf(cartella, point),
    askedBy: askedBy(cartella, point),
    neededBy: neededBy(cartella, point),
    fields: fieldsBeside(cartella, point),
    seenBy: rolesThatSee(cartella, point),
    ...(doneBy !== undefined && { doneBy }),
  });
}

// A cartella never changes, and whoever asks of one point soon asks of another.
const listed = new WeakMap<Cartella, ReadonlyMap<string, unknown>>();

function knownPoints(cartella: Cartella): ReadonlyMap<string, unknown> {
  const points = listed.get(cartella) ?? pointsOf(cartella);
  listed.set(cartella, points);
  return points;
}

/** Who put a point there, then who changed it. What lies inside something that a layer added came with it. */
export function historyOf(cartella: Cartella, point: string): readonly PointProvenance[] {
  const own = cartella.provenance[point] ?? [];
  if (own[0]?.verb === 'extend') return own;
  const added = ancestorsOf(point).flatMap((ancestor) =>
    (cartella.provenance[ancestor] ?? []).filter(({ verb }) => verb === 'extend').slice(0, 1),
  );
  const norm = normOf(cartella, point);
  const origin = added.at(-1) ?? { layer: 'common', verb: 'define' as const, ...(norm !== undefined && { norm }) };
  return [origin, ...own];
}

function ancestorsOf(point: string): string[] {
  const parts = point.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function normOf(cartella: Cartella, point: string): Norm | undefined {
  const [artefact, name = '', part = '', id = ''] = point.split('/');
  if (artefact === 'records') return fieldAt(cartella, name, part)?.['x-norm'] as Norm | undefined;
  if (artefact === 'checks') return cartella.records[name]?.rules.find(({ code }) => code === part)?.norm;
  if (artefact === 'policy') return cartella.policy.denials.find((denial) => denial.id === part)?.norm;
  const procedure = artefact === 'procedures' ? cartella.procedures[name] : undefined;
  if (part === 'steps') return procedure?.steps.find((step) => step.id === id)?.norm;
  if (part === 'deadlines') return procedure?.deadlines.find((deadline) => deadline.id === id)?.norm;
  return procedure?.norms[0];
}

function fieldAt({ records }: Cartella, kind: string, path: string): Record<string, unknown> | undefined {
  const record = records[kind];
  return record && findField(record.write, path)?.schema;
}

function fieldsBeside(cartella: Cartella, point: string): string[] {
  if (point.startsWith('records/')) return [];
  return fieldsSpokenOf(cartella, point).map(({ kind, path }) => `records/${kind}/${path}`);
}

function askedBy(cartella: Cartella, point: string): string[] {
  const [artefact] = point.split('/');
  if (artefact !== 'records' && artefact !== 'vocabularies') return [];
  const spokenOf = fieldsSpokenOf(cartella, point);
  return Object.values(cartella.forms)
    .filter((form) =>
      fieldsAsked(form, formFields(form)).some((asked) =>
        spokenOf.some(({ kind, path }) => asked.kind === kind && asked.path === path),
      ),
    )
    .map(({ id }) => id);
}

function neededBy(cartella: Cartella, point: string): string[] {
  const [artefact, name, part = ''] = point.split('/');
  const [field] = part.split('.');
  const names =
    artefact === 'records'
      ? neededFields(cartella).filter((need) => need.record === name && (part === '' || need.field === field))
      : artefact === 'vocabularies'
        ? neededCodes(cartella).filter((need) => need.vocabulary === name && need.code === part)
        : [];
  return [...new Set(names.map(({ by }) => by))];
}
