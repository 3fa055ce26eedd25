import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { act, words } from '../../test/corpus/names';
import { common, layerOf } from '../../test/fixtures';
import { composeProfile } from '../compose';
import { explainPoint, pointsOf } from '.';

const cartella = unwrap(
  composeProfile(common, [
    layerOf([
      {
        verb: 'extend',
        on: 'field',
        record: 'accesso',
        field: 'quartiere',
        with: {
          schema: { type: 'string', maxLength: 40 },
          label: words('Quartiere'),
          sensitivity: 'common',
          purpose: 'access',
        },
        norm: act,
      },
      {
        verb: 'extend',
        on: 'form',
        form: 'accesso',
        section: 'contatto',
        fields: [{ path: 'accesso.ext.c_x001.quartiere' }],
      },
      {
        verb: 'restrict',
        on: 'field',
        record: 'accesso',
        field: 'request',
        to: { maxLength: 400 },
        reason: 'Spazio sul modulo',
      },
    ]),
  ]),
);
const explain = (point: string) => unwrap(explainPoint(cartella, point));

describe('provenance', () => {
  it('says which layer put a point there, by which act, and who asks it', () => {
    const { history, askedBy } = explain('records/accesso/ext.c_x001.quartiere');
    expect(history).toEqual([{ layer: 'borgo-esempio', verb: 'extend', norm: act }]);
    expect(askedBy).toEqual(['accesso']);
    expect(explain('records/accesso/ext.c_x001.quartiere/maxLength').history[0]?.layer).toBe('borgo-esempio');
  });

  it('says what a layer changed of a common point, after who defined it', () => {
    expect(explain('records/accesso/request/maxLength')).toMatchObject({
      value: 400,
      history: [
        { layer: 'common', verb: 'define' },
        { layer: 'borgo-esempio', verb: 'restrict', value: 400, reason: 'Spazio sul modulo' },
      ],
    });
  });

  it('says the norm of the common cartella, who relies on a field, and who may see it', () => {
    expect(explain('procedures/percorso-comune/deadlines/progetto/amount').history[0]?.norm?.urn).toMatch(/^urn:nir/);
    expect(explain('records/person/citizenships').neededBy).toContain('siuss-finto');
    expect(explain('vocabularies/sex/F').neededBy).toEqual(['siuss-finto']);
    const { seenBy } = explain('records/accesso/request');
    expect(seenBy).toContain('assistente-sociale');
    expect(seenBy).not.toContain('amministratore-sistema');
  });

  it('says of a kind of record who asks, needs and sees some of it', () => {
    const { askedBy, neededBy, seenBy, fields } = explain('records/person');
    expect(askedBy).toContain('accesso');
    expect(neededBy).toContain('siuss-finto');
    expect(seenBy).toEqual(expect.arrayContaining([...explain('records/person/sex').seenBy]));
    expect(fields).toEqual([]);
  });

  it('says of an option which fields it answers, and who may see some of them', () => {
    const { fields, askedBy, seenBy } = explain('vocabularies/sex/F');
    expect(fields).toContain('records/person/sex');
    expect(askedBy).toContain('accesso');
    expect(seenBy).toEqual(expect.arrayContaining([...explain('records/person/sex').seenBy]));
    expect(seenBy).not.toContain('amministratore-sistema');
  });

  it('says of a step who may do it, in which bodies, in whose stead', () => {
    const procedure = cartella.procedures['percorso-comune']!;
    for (const { id, who } of procedure.steps) {
      const { doneBy, seenBy } = explain(`procedures/percorso-comune/steps/${id}/label`);
      expect(doneBy).toEqual(who);
      expect(seenBy).toEqual([...new Set([...who.roles, ...(who.responsibleOr ?? [])])]);
    }
    expect(explain('procedures/percorso-comune').doneBy).toBeUndefined();
    expect(explain('procedures/percorso-comune/label').seenBy).toContain('assistente-sociale');
  });

  it('says of a rule which fields it reads, and who may see them all', () => {
    const read = Object.values(cartella.records).flatMap(({ kind, rules }) =>
      rules.map(({ code }) => explain(`checks/${kind}/${code}`)),
    );
    expect(read.filter(({ fields }) => fields.length > 1).length).toBeGreaterThan(10);
    for (const { fields, seenBy } of read)
      for (const field of fields) expect(explain(field).seenBy).toEqual(expect.arrayContaining([...seenBy]));
  });

  it('says of a part of a form which fields it asks, and who may see some of them', () => {
    const { fields, seenBy } = explain('forms/accesso/sections/contatto/label');
    expect(fields).toContain('records/accesso/ext.c_x001.quartiere');
    expect(seenBy).toContain('assistente-sociale');
    expect(explain('forms/accesso/fields/accesso.request').fields).toEqual(['records/accesso/request']);
    expect(explain('forms/accesso').fields.length).toBeGreaterThan(fields.length);
  });

  it('answers for every point of a cartella of a few records, and for none that is not there', () => {
    const part = {
      ...cartella,
      records: { accesso: cartella.records['accesso']! },
      vocabularies: {},
      texts: { it: {} },
    };
    for (const point of pointsOf(part).keys())
      expect(unwrap(explainPoint(part, point)).history.length).toBeGreaterThan(0);
    expect(explainPoint(cartella, 'records/accesso/inesistente').ok).toBe(false);
  });
});
