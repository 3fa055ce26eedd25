import { canonicalJson, civilDate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alba, periodic } from '../fixtures/sound';
import type { Beneficiario } from '../layout';
import {
  flowHeader,
  planTransmissions,
  type SentBenefit,
  type SingleBenefit,
  type Transmission,
  writeTransmissions,
} from '.';

const benefit = (protocol: string, amount: number): Beneficiario => ({
  ...alba,
  PrestazioniSociali: [{ ...periodic, ProtocolloDomanda: protocol, ImportoMensile: amount }],
});

/** INPS as we may know it: it cancels only what comes back the same. */
function receive(held: readonly SentBenefit[], plan: readonly Transmission[], flow: number): SentBenefit[] {
  let store = [...held];
  const plain = (record: Beneficiario): string =>
    canonicalJson({
      ...record,
      PrestazioniSociali: record.PrestazioniSociali.map((item) => ({ ...item, TipoOperazione: 'I' })),
    });
  for (const [index, item] of plan.entries()) {
    if (item.kind === 'insert') {
      store.push({ key: item.key, record: item.record, flowId: `f${flow}.${index}` });
    } else {
      expect(item.record.PrestazioniSociali[0]?.TipoOperazione).toBe('C');
      const found = store.filter((each) => each.flowId === item.cancels && plain(each.record) === plain(item.record));
      expect(found).toHaveLength(1);
      store = store.filter((each) => each !== found[0]);
    }
  }
  return store;
}

const world = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: 1, max: 6 }), amount: fc.integer({ min: 1, max: 3 }) }),
  { selector: ({ key }) => key },
);

describe('What to send after a change', () => {
  it('leaves INPS with what is true, whatever happened between one sending and the next', () => {
    fc.assert(
      fc.property(fc.array(world, { maxLength: 6 }), (worlds) => {
        let held: SentBenefit[] = [];
        for (const [flow, items] of worlds.entries()) {
          const current: SingleBenefit[] = items.map(({ key, amount }) => ({
            key: `k${key}`,
            record: benefit(`P${key}`, amount),
          }));
          held = receive(held, planTransmissions(held, current), flow);
          expect(held.map(({ key }) => key).sort()).toEqual(current.map(({ key }) => key).sort());
          expect(planTransmissions(held, current)).toEqual([]);
        }
      }),
    );
  });

  it('cancels before it inserts', () => {
    const [sent] = receive([], planTransmissions([], [{ key: 'k', record: benefit('P', 1) }]), 0);
    expect(
      planTransmissions(sent === undefined ? [] : [sent], [{ key: 'k', record: benefit('P', 2) }]).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['cancel', 'insert']);
  });

  it('names each flow by ente, kind, day and number', () => {
    const sender = { code: 'G713', name: 'Comune di Prova', belfiore: 'G713', operatorTaxCode: '01234567897' };
    expect(flowHeader(sender, 'PS', civilDate('2026-11-30'), 2)).toEqual({
      Nome: 'G713.PS.20261130.0000002',
      Ente: { Codice: 'G713', Denominazione: 'Comune di Prova', Indirizzo: 'G713', CFOperatore: '01234567897' },
    });
  });

  it('is written as one flow for each, or not at all', () => {
    const sender = { code: 'G713', name: 'Comune di Prova', belfiore: 'G713', operatorTaxCode: '01234567897' };
    const plan = planTransmissions(
      [],
      [
        { key: 'a', record: benefit('P1', 1) },
        { key: 'b', record: benefit('P2', 2) },
      ],
    );
    const written = writeTransmissions(plan, sender, civilDate('2026-11-30'), 7);
    expect(written.ok && written.value.map(({ flowId }) => flowId)).toEqual([
      'G713.PS.20261130.0000007',
      'G713.PS.20261130.0000008',
    ]);
    const broken = planTransmissions([], [{ key: 'a', record: benefit('', 1) }]);
    expect(writeTransmissions(broken, sender, civilDate('2026-11-30'), 1)).toMatchObject({
      ok: false,
      issues: [{ code: 'siuss.too-short', path: [0, 'Beneficiario', 0, 'PrestazioniSociali', 0, 'ProtocolloDomanda'] }],
    });
  });
});
