import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { common, layerOf } from '../../test/fixtures';
import type { Cartella } from '../cartella';
import { composeProfile } from '../compose';
import { startTrial, type TriedRecord } from '.';

const accesso = (request: string) => ({
  kind: 'accesso',
  data: {
    personId: '01890000-0000-7000-8000-000000000001',
    date: '2026-03-02',
    channel: 'desk',
    requester: 'person',
    reasons: ['income'],
    request,
    urgency: 'ordinary',
    outcome: 'guidance',
    informationGiven: 'Orari finti dello sportello',
  },
});

function dryRun(current: Cartella, then: Cartella, records: readonly TriedRecord[]) {
  const trial = startTrial(current, then, { today: '2026-11-22' });
  for (const record of records) trial.tryRecord(record);
  return trial.report();
}

describe('a trial on stored records', () => {
  const next = unwrap(
    composeProfile(common, [
      layerOf([
        { verb: 'restrict', on: 'field', record: 'accesso', field: 'request', to: { maxLength: 20 } },
        { verb: 'restrict', on: 'form', form: 'accesso', hide: ['accesso.informationGiven'] },
      ]),
    ]),
  );

  it('counts what would become wrong and what would be hidden, and repeats no value', () => {
    const secret = 'Persona Finta chiede aiuto per la spesa';
    const report = dryRun(common, next, [accesso('breve'), accesso(secret), accesso(secret)]);
    expect(report).toMatchObject({
      records: 3,
      invalid: 2,
      problems: [{ kind: 'accesso', path: 'data.request', params: { limit: 20 }, records: 2 }],
      hidden: [{ kind: 'accesso', field: 'informationGiven', records: 3 }],
    });
    expect(JSON.stringify(report)).not.toContain('Finta');
  });

  it('does not blame the new composition for what was wrong already', () => {
    expect(
      dryRun(common, next, [
        { kind: 'accesso', data: {} },
        { kind: 'sconosciuto', data: {} },
      ]),
    ).toMatchObject({ records: 2, invalid: 0 });
  });
});
