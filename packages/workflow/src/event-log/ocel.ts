import type { CaseEvent, StepDone } from '../case';
import type { Procedure } from '../procedure';

/** A case with its history. */
export interface CaseHistory {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly events: readonly CaseEvent[];
}

interface OcelAttribute {
  readonly name: string;
  readonly type: 'string' | 'time' | 'integer' | 'float' | 'boolean';
}

interface OcelRelation {
  readonly objectId: string;
  readonly qualifier: string;
}

/** An object-centric event log in the JSON form of OCEL 2.0 (ocel-standard.org). */
export interface OcelLog {
  readonly objectTypes: readonly { readonly name: string; readonly attributes: readonly OcelAttribute[] }[];
  readonly eventTypes: readonly { readonly name: string; readonly attributes: readonly OcelAttribute[] }[];
  readonly objects: readonly {
    readonly id: string;
    readonly type: string;
    readonly attributes: readonly { readonly name: string; readonly time: string; readonly value: string }[];
    readonly relationships: readonly OcelRelation[];
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly attributes: readonly { readonly name: string; readonly value: string }[];
    readonly relationships: readonly OcelRelation[];
  }[];
}

/** How the log is written. */
export interface OcelOptions {
  /** Turns identifiers of cases and operators into others, so that the log can leave the ente. */
  readonly pseudonym?: (kind: 'case' | 'operator', id: string) => string;
}

const text = (name: string): OcelAttribute => ({ name, type: 'string' });
const eventAttributes = ['role', 'ente', 'procedure', 'version', 'date', 'from', 'to', 'reason'].map(text);

function typeOf(event: CaseEvent): string {
  return event.type === 'step-done' ? event.step : event.type;
}

function valuesOf(event: CaseEvent): Record<string, string | undefined> {
  const step: Partial<StepDone> = event.type === 'step-done' ? event : {};
  return {
    role: event.actor.role,
    ente: event.actor.enteId,
    procedure: event.procedure.id,
    version: event.procedure.version,
    date: event.date,
    from: step.from,
    to: step.to,
    reason: step.reason,
  };
}

/**
 * Writes histories as an event log for process mining: who, in which role, when, under which version; the records touched are objects
 * of their own. No data of a record is in it, and identifiers may be made others.
 */
export function toOcel(
  histories: readonly CaseHistory[],
  { pseudonym = (_kind, id) => id }: OcelOptions = {},
): OcelLog {
  const objects = new Map<string, OcelLog['objects'][number]>();
  const events: OcelLog['events'][number][] = [];
  const types = new Set<string>();
  const add = (
    id: string,
    type: string,
    attributes: Record<string, string> = {},
    time = '1970-01-01T00:00:00.000Z',
  ) => {
    const values = Object.entries(attributes).map(([name, value]) => ({ name, time, value }));
    if (!objects.has(id)) objects.set(id, { id, type, attributes: values, relationships: [] });
    return id;
  };
  for (const { caseId, procedure, events: history } of histories) {
    const first = history[0];
    const caseObject = add(
      pseudonym('case', caseId),
      'case',
      { procedure: procedure.id, version: procedure.version },
      first?.at,
    );
    for (const event of history) {
      types.add(typeOf(event));
      const operator = add(pseudonym('operator', event.actor.operatorId), 'operator');
      const records = event.type === 'step-done' ? event.records : [];
      events.push({
        id: `${caseObject}-${event.version}`,
        type: typeOf(event),
        time: event.at,
        attributes: Object.entries(valuesOf(event)).flatMap(([name, value]) =>
          value === undefined ? [] : [{ name, value }],
        ),
        relationships: [
          { objectId: caseObject, qualifier: 'case' },
          { objectId: operator, qualifier: 'done by' },
          ...records.map(({ id, as, kind }) => ({ objectId: add(id, kind), qualifier: as })),
        ],
      });
    }
  }
  const kinds = [...new Set([...objects.values()].map(({ type }) => type))];
  return {
    objectTypes: kinds.map((name) => ({
      name,
      attributes: name === 'case' ? [text('procedure'), text('version')] : [],
    })),
    eventTypes: [...types].map((name) => ({ name, attributes: eventAttributes })),
    objects: [...objects.values()],
    events,
  };
}
