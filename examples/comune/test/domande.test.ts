import { unwrap } from '@cartella/core';
import type { CompiledField, CompiledForm } from '@cartella/forms';
import { compileForm } from '@cartella/forms/compile';
import type { ModelRecord } from '@cartella/model';
import { composeProfile } from '@cartella/profile';
import type { CaseView } from '@cartella/server';
import type { Procedure, Step } from '@cartella/workflow';
import { describe, expect, it } from 'vitest';
import { borgoEsempio } from '../src/profile/borgo-esempio';
import { commonOfBorgo } from '../src/profile/common';
import { initialValues } from '../src/web/initial-values';
import { joinForms, recordNames } from '../src/web/join-forms';

const cartella = unwrap(composeProfile(commonOfBorgo(), [borgoEsempio]));
const session = { operatorId: '01980000-0000-7000-8000-000000000001', name: 'Bruno Provetti' };

/** A question of a step: the record that it writes, and the element of it. */
interface Question {
  readonly step: Step;
  readonly form: CompiledForm;
  readonly alias: string;
  readonly record: string;
  readonly element: string;
  readonly field: CompiledField;
}

function questionsOf(procedure: Procedure): Question[] {
  return procedure.steps.flatMap((step) => {
    const form = joinForms((step.asks?.forms ?? []).map((id) => unwrap(compileForm(cartella, id))));
    if (form === undefined) return [];
    const names = recordNames(form, procedure, step);
    return form.pages.flatMap(({ sections }) =>
      sections.flatMap(({ fields }) =>
        fields.map((field): Question => {
          const [alias = '', element = ''] = field.path.split('.');
          return { step, form, alias, record: names[alias] ?? alias, element, field };
        }),
      ),
    );
  });
}

/** What a step shows at a question when the case already has records. */
function shownAt({ step, form, alias, element }: Question, procedure: Procedure, records: Known): unknown {
  const view = {
    state: { records: Object.keys(records).map((as) => ({ as, id: as })) },
    records: Object.entries(records).map(([as, data]) => ({ id: as, kind: procedure.records[as]?.kind ?? as, data })),
  } as unknown as CaseView;
  const person = { id: 'person', kind: 'person', data: records['person'] ?? {} } as unknown as ModelRecord<'person'>;
  const names = recordNames(form, procedure, step);
  const values = initialValues(form, names, { procedure, step, session, view, person });
  return (values[alias] as Readonly<Record<string, unknown>> | undefined)?.[element];
}

type Known = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An answer that can be told from any other; a list, since some answers are. */
const answered: readonly unknown[] = [];

describe('what was asked once', () => {
  it.each(Object.values(cartella.procedures))('is not asked again along the path: $id', (procedure) => {
    const questions = questionsOf(procedure);
    const twice = questions.flatMap((question) => {
      const { step, record, element } = question;
      const others = questions.filter((one) => one.step !== step && one.record === record && one.element === element);
      // Each party adds its signature to the list, that goes on.
      if (element === 'signatures') return [];
      const product = step.produces?.find((each) => each.kind === 'record' && each.record === record);
      const isAnew =
        procedure.records[record]?.many === true || (product?.kind === 'record' && product.mode === 'create');
      if (others.length === 0 || isAnew) return [];
      const shown = shownAt(question, procedure, { [record]: { goals: [], [element]: answered } });
      return shown === answered ? [] : [`${step.id}: ${record}.${element}`];
    });
    expect(twice).toEqual([]);
  });

  it('is carried from the first contact to the file, and the person who is known is not described again', () => {
    const procedure = cartella.procedures['percorso-comune'];
    if (procedure === undefined) throw new Error('no common path');
    const questions = questionsOf(procedure);
    const area = questions.find(({ record, element }) => record === 'cartella' && element === 'userArea');
    if (area === undefined) throw new Error('the area is not asked');
    const accesso = questions.find(({ field }) => field.path.startsWith('accesso.'))?.record ?? 'accesso';
    expect(shownAt(area, procedure, { [accesso]: { userArea: 'family' } })).toBe('family');
    for (const question of questions.filter(({ record }) => record === 'person')) {
      expect(shownAt(question, procedure, { person: { [question.element]: answered } })).toBe(answered);
    }
  });
});
