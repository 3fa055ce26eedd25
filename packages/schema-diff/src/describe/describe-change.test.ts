import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { diffSchema, schemaChangeKinds } from '../diff';
import { codeListChangeKinds, procedureChangeKinds, ruleChangeKinds } from '../documents';
import { schemaDiffCatalogues } from '../messages';
import { artefactChangeKinds } from '../release';
import { describeChange } from './describe-change';

describe('describeChange', () => {
  it('says where, what and for whom, in Italian and in English', () => {
    const [change] = unwrap(
      diffSchema({ properties: { nome: { maxLength: 9 } } }, { properties: { nome: { maxLength: 5 } } }),
    ).changes;
    expect(describeChange(change!, 'it')).toBe(
      'nome — Lunghezza massima: riduzione (9 → 5); chi scrive come prima viene rifiutato.',
    );
    expect(describeChange(change!, 'en')).toBe(
      'nome — Greatest length: decrease (9 → 5); whoever writes as before is refused.',
    );
  });

  it('names a property once and a value where there is one', () => {
    const record = { type: 'object', additionalProperties: false };
    const [added] = unwrap(diffSchema(record, { ...record, properties: { cap: { type: 'string' } } })).changes;
    expect(describeChange(added!, 'it')).toBe(
      'cap — Campo: aggiunta, facoltativo; chi legge ancora come prima non accetta i nuovi dati.',
    );
    const [lost] = unwrap(diffSchema({ enum: ['a', 'b'] }, { enum: ['a'] })).changes;
    expect(describeChange(lost!, 'it')).toBe(
      'Elenco dei valori: eliminazione di un valore (b); chi scrive come prima viene rifiutato.',
    );
  });

  it('has words for every kind of change, and no others', () => {
    const kinds = [
      ...artefactChangeKinds,
      ...schemaChangeKinds,
      ...codeListChangeKinds,
      ...ruleChangeKinds,
      ...procedureChangeKinds,
    ];
    const wanted = new Set(
      kinds.flatMap((kind) => [`change-area.${kind.split('.')[0]}`, `change-reason.${kind.split('.')[1]}`]),
    );
    for (const catalogue of Object.values(schemaDiffCatalogues)) {
      const words = Object.keys(catalogue).filter((key) => /^change-(?:area|reason)\./u.test(key));
      expect(words.sort()).toEqual([...wanted].sort());
    }
  });
});
