import { describe, expect, it } from 'vitest';
import { words } from '../../test/corpus/names';
import { artefacts, common, layerOf } from '../../test/fixtures';
import { type Cartella, sealCartella } from '../cartella';
import type { Layer } from '../layer';
import { rebaseLayers, upgradeReport } from '.';

const form = artefacts.forms[0]!;
const layer = layerOf([
  { verb: 'relabel', on: 'text', key: 'common.save', text: words('Registra') },
  { verb: 'restrict', on: 'form', form: 'accesso', hide: ['person.sex'] },
  { verb: 'restrict', on: 'deadline', procedure: 'percorso-comune', deadline: 'progetto', amount: 15 },
]);

function next(change: Partial<Cartella>): Cartella {
  return sealCartella({ ...common, version: '1.5.0', kit: '1.5.0', ...change });
}

const reworded = next({ texts: { ...common.texts, it: { ...common.texts.it, 'common.save': 'Salva la bozza' } } });
const without = (path: string) =>
  next({
    forms: {
      ...common.forms,
      accesso: {
        ...form,
        pages: form.pages.map((page) => ({
          ...page,
          sections: page.sections.map((section) => ({
            ...section,
            fields: section.fields.filter((field) => field.path !== path),
          })),
        })),
      },
    },
  });
const withTerm = (amount: number) => {
  const procedure = common.procedures['percorso-comune']!;
  const deadlines = procedure.deadlines.map((one) =>
    one.id === 'progetto' ? { ...one, term: { ...one.term, amount } } : one,
  );
  return next({ procedures: { ...common.procedures, 'percorso-comune': { ...procedure, deadlines } } });
};
const reasons = (to: Cartella, layers: readonly Layer[] = [layer]) => {
  const rebased = rebaseLayers(layers, common, to);
  return rebased.ok ? [] : rebased.decisions.map(({ operation, reason, point }) => `${operation} ${reason} ${point}`);
};

describe('carrying layers to a newer kit', () => {
  it('changes nothing when nothing that they speak of changed', () => {
    expect(rebaseLayers([layer], common, next({}))).toEqual({ ok: true, layers: [layer] });
  });

  it('asks for a decision where a point is gone, says something else, or no longer allows it', () => {
    expect(reasons(without('person.sex'))).toEqual(['1 gone forms/accesso/fields/person.sex']);
    expect(reasons(reworded)).toEqual(['0 changed texts/common.save']);
    expect(reasons(withTerm(10))).toEqual(['2 refused procedures/percorso-comune/deadlines/progetto/amount']);
  });

  it('does what was decided, and no more', () => {
    expect(rebaseLayers([layer], common, reworded, { decisions: { 'borgo-esempio/0': 'keep' } })).toEqual({
      ok: true,
      layers: [layer],
    });
    const dropped = rebaseLayers([layer], common, without('person.sex'), { decisions: { 'borgo-esempio/1': 'drop' } });
    expect(dropped.ok && dropped.layers[0]?.operations).toEqual([layer.operations[0], layer.operations[2]]);
    const kept = rebaseLayers([layer], common, without('person.sex'), { decisions: { 'borgo-esempio/1': 'keep' } });
    expect(kept.ok ? [] : kept.decisions.map(({ reason }) => reason)).toEqual(['refused']);
  });

  it('follows a point that moved', () => {
    const { 'common.save': sentence, ...rest } = common.texts.it;
    const moved = next({
      texts: {
        it: { ...rest, 'draft.save': sentence! },
        en: { ...common.texts.en, 'draft.save': common.texts.en!['common.save']! },
      },
    });
    const rebased = rebaseLayers([layer], common, moved, { moves: { 'texts/common.save': 'texts/draft.save' } });
    expect(rebased.ok && rebased.layers[0]?.operations[0]).toMatchObject({ key: 'draft.save' });
  });
});

describe('the report of an upgrade', () => {
  it('says, without doing anything, what a newer kit would do', () => {
    expect(upgradeReport([layer], common, withTerm(18))).toMatchObject({
      from: '1.4.0',
      to: '1.5.0',
      isReady: true,
      deadlines: [],
    });
    const report = upgradeReport([{ ...layer, operations: layer.operations.slice(0, 2) }], common, withTerm(18));
    expect(report.deadlines.map(({ point, before, after }) => [point, before, after])).toEqual([
      ['procedures/percorso-comune/deadlines/progetto/amount', 20, 18],
    ]);
    const pending = upgradeReport([layer], common, without('person.sex'));
    expect([pending.isReady, pending.removed.length, pending.changed.length, pending.refused.length]).toEqual([
      false,
      1,
      0,
      0,
    ]);
  });
});
