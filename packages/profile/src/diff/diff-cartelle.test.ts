import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { words } from '../../test/corpus/names';
import { common, layerOf } from '../../test/fixtures';
import { composeProfile } from '../compose';
import { diffCartelle } from '.';

describe('the difference between two compositions', () => {
  const after = unwrap(
    composeProfile(common, [
      layerOf([
        { verb: 'restrict', on: 'field', record: 'accesso', field: 'request', to: { maxLength: 400 } },
        { verb: 'relabel', on: 'field', record: 'person', field: 'citizenships', label: words('Nazionalità') },
        { verb: 'restrict', on: 'deadline', procedure: 'percorso-comune', deadline: 'progetto', amount: 15 },
        { verb: 'restrict', on: 'policy', to: { glassHours: 1 } },
      ]),
    ]),
  );

  it('names each point that is not the same, and whom it concerns', () => {
    const { changes } = diffCartelle(common, after);
    const found = new Map(changes.map(({ point, change, concerns }) => [point, [change, ...concerns]]));
    expect(found.get('policy/glassHours')).toEqual(['changed', 'access']);
    expect(found.get('procedures/percorso-comune/deadlines/progetto/amount')).toEqual([
      'changed',
      'operators',
      'deadlines',
    ]);
    expect(found.get('records/accesso/request/maxLength')).toEqual(['changed', 'records']);
    expect(found.get('records/person/citizenships/label')).toEqual(['changed', 'operators', 'flows']);
    expect(found.size).toBe(4);
    expect(diffCartelle(common, common)).toEqual({ changes: [], records: [] });
  });

  it('says whom a changed schema breaks, with a witness', () => {
    const report = diffCartelle(common, after).records.find(({ kind }) => kind === 'accesso')?.report;
    // A longer request written before is still read: readers are tolerant of nothing but what is added.
    expect(report?.effect.readers).toBe('compatible');
    expect(report?.effect.writers).toBe('breaks');
    expect(report?.witnesses.writers).toBeDefined();
  });
});
