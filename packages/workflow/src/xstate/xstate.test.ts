import { describe, expect, it } from 'vitest';
import { createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate';
import { procedures } from '../procedures';
import { toXState } from './xstate';

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
  '%s as an XState machine',
  (_, procedure) => {
    const config = JSON.parse(JSON.stringify(toXState(procedure)));
    const guards = Object.fromEntries(
      procedure.steps
        .flatMap(({ id, to }) => [id, ...(Array.isArray(to) ? to.map((_way, index) => `${id}/${index + 1}`) : [])])
        .map((id) => [id, () => true]),
    );
    const machine = createMachine(config).provide({ guards });

    it('is taken by XState as it is, and reaches in it every state that it has', () => {
      const seen = new Set<unknown>();
      const queue = [getInitialSnapshot(machine)];
      for (const snapshot of queue) {
        if (seen.has(snapshot.value)) continue;
        seen.add(snapshot.value);
        for (const { id, to } of procedure.steps) {
          // The first ways of a step say no in turn, so that each is taken once.
          for (let closed = 0; closed < (Array.isArray(to) ? to.length : 1); closed += 1) {
            const shut = Object.fromEntries(
              Array.from({ length: closed }, (_way, index) => [`${id}/${index + 1}`, () => false]),
            );
            const variant = machine.provide({ guards: { ...guards, ...shut } });
            queue.push(getNextSnapshot(variant, variant.resolveState({ value: snapshot.value }), { type: id }));
          }
        }
      }
      const missing = procedure.states.filter(({ id }) => !seen.has(id));
      expect(missing.map(({ id }) => id)).toEqual([]);
    });

    it('moves where the procedure moves', () => {
      const opening = procedure.steps.find(({ from }) => from === 'start')!;
      const next = getNextSnapshot(machine, getInitialSnapshot(machine), { type: opening.id });
      expect(next.value).toBe(opening.to);
    });
  },
);
