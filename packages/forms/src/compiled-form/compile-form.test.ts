import { unwrap } from '@cartella/core';
import { roles as vocabulary } from '@cartella/vocabularies/roles';
import { procedures } from '@cartella/workflow';
import { describe, expect, it } from 'vitest';
import { begin, cartella, readOnlyForm, surface } from '../../test/sample';
import { renderForm } from '../html';
import { commonForms } from '../shipped';
import { reachOf } from './access';
import { compileForm } from './compile';
import { type CompiledField, compiledFields } from './compiled-form';

interface SchemaOfData {
  readonly properties: Readonly<Record<string, unknown>>;
}

const compiled = (id: string) => unwrap(compileForm(cartella, id));
const fieldOf = (id: string, path: string) => compiledFields(compiled(id)).find((field) => field.path === path)!;

describe('the compilation of a form', () => {
  it.each(commonForms.map(({ id }) => id))('finds every field of the common form %s in its records', (id) => {
    expect(compileForm(cartella, id)).toMatchObject({ ok: true });
  });

  it('gives plain data, that a browser receives as JSON without loss', () => {
    for (const { id } of commonForms) expect(JSON.parse(JSON.stringify(compiled(id)))).toEqual(compiled(id));
  });

  it('takes from the record what the form does not say', () => {
    expect(fieldOf('accesso', 'person.dateOfBirth')).toMatchObject({
      type: 'date',
      label: { it: 'Data di nascita', en: 'Date of birth' },
      absences: ['unknown', 'refused', 'masked'],
    });
    expect(fieldOf('accesso', 'person.taxCode').type).toBe('tax-code');
    expect(fieldOf('accesso', 'accesso.request')).toMatchObject({ type: 'long-text', required: true });
    expect(fieldOf('erogazione', 'erogazioni.amount').type).toBe('money');
    expect(fieldOf('accesso', 'person.birthPlace')).toMatchObject({ type: 'code', vocabulary: 'birthplaces' });
    expect(fieldOf('accesso', 'person.identity').options?.[0]).toMatchObject({ value: 'identified' });
  });

  it('asks for a list only when it may not be empty', () => {
    expect(fieldOf('accesso', 'person.citizenships').required).toBe(false);
    expect(fieldOf('accesso', 'accesso.reasons')).toMatchObject({ required: true, type: 'codes' });
  });

  it('compiles groups within groups', () => {
    const goals = fieldOf('progetto-personalizzato', 'progetto.goals');
    const actions = goals.fields.find(({ path }) => path === 'actions') as CompiledField;
    expect(goals.type).toBe('group');
    expect(actions).toMatchObject({ type: 'group', itemLabel: { it: 'Azione' } });
    expect(actions.fields.map(({ path }) => path)).toContain('dueDate');
  });

  it('asks nothing of a group that is only to be read, however deep', () => {
    const goals = compiledFields(readOnlyForm('progetto-personalizzato')).filter(({ type }) => type === 'group');
    const inside = goals.flatMap(({ fields }) => fields).flatMap((each) => [each, ...each.fields]);
    expect(inside.map(({ path }) => path)).toContain('responsibleName');
    expect(inside.filter(({ readOnly }) => !readOnly)).toEqual([]);
  });

  it('carries the cross-field rules of the records that it fills in', () => {
    expect(compiled('accesso').rules['person']?.map(({ code }) => code)).toContain('person.name-or-alias');
  });

  it('says that a form does not exist', () => {
    expect(compileForm(cartella, 'nessuno')).toMatchObject({ ok: false, issues: [{ code: 'form.unknown-form' }] });
  });

  it('tells all fields that name nothing, with their place in the definition', () => {
    const [section] = commonForms[0].pages[0]!.sections;
    const fields = [
      { path: 'person.nothing' },
      { path: 'nobody.name' },
      { path: 'person.addresses', fields: [{ path: 'colour' }] },
    ];
    const form = {
      ...commonForms[0],
      id: 'rotto',
      pages: [{ ...commonForms[0].pages[0]!, sections: [{ ...section!, fields }] }],
    };
    const result = compileForm({ ...cartella, forms: { rotto: form } }, 'rotto');
    expect(result.ok || result.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['form.unknown-field', 'pages.0.sections.0.fields.0'],
      ['form.unknown-record', 'pages.0.sections.0.fields.1'],
      ['form.unknown-field', 'pages.0.sections.0.fields.2.fields.0'],
    ]);
  });
});

describe('a form compiled for whom will fill it in', () => {
  const forRoles = (id: string, ...roles: string[]) => compileForm(cartella, id, { roles });

  /** The sorts of bodies that a role of the policy works for. */
  const bodiesOf = (role: string) =>
    (['own', 'delegate', 'accredited'] as const).filter((body) =>
      cartella.policy.roles[role]?.grants.some(({ bodies = ['own'] }) => bodies.includes(body)),
    );
  // What is `outside` is of no operator: what a citizen or a judge does comes as a message, or is recorded by who receives it.
  const outside = new Set(
    vocabulary.entries.filter(({ properties }) => properties?.['outside']).map(({ code }) => code),
  );
  const readersOf = (role: string) => bodiesOf(role).map((body) => ({ roles: [role], body }));
  const mayWrite = (role: string, kind: string) => {
    const write = cartella.records[kind]?.write as unknown as { readonly properties: { readonly data: SchemaOfData } };
    const [element = ''] = Object.keys(write.properties.data.properties);
    return readersOf(role).some(
      (reader) => reachOf(cartella.policy, reader, kind, 'special')(element, 'common') === 'write',
    );
  };

  it.each(procedures.map(({ id, ...procedure }) => [id, procedure] as const))(
    'is for each step of %s what every role of the step may answer whole, and what the step writes they may write',
    (_, { steps, records }) => {
      const faults = steps.flatMap(({ id, who, asks, produces = [] }) =>
        [...who.roles, ...(who.responsibleOr ?? [])]
          .filter((role) => !outside.has(role))
          .flatMap((role) => {
            const beyond = (form: string) => !readersOf(role).some((reader) => compileForm(cartella, form, reader).ok);
            const written = produces.flatMap((product) =>
              product.kind === 'record' ? [records[product.record]?.kind ?? ''] : [],
            );
            const found = [...(asks?.forms ?? []).filter(beyond), ...written.filter((kind) => !mayWrite(role, kind))];
            return found.map((what) => `${id}: ${role} ${what}`);
          }),
      );
      expect(faults).toEqual([]);
    },
  );

  it('is asked of roles that have rights, and that an operator may be given', () => {
    const named = procedures.flatMap(({ steps, deadlines }) => [
      ...steps.flatMap(({ who, calls, produces = [] }) => [
        ...who.roles,
        ...(who.responsibleOr ?? []),
        ...(calls?.task?.roles ?? []),
        ...produces.flatMap((product) => (product.kind === 'task' ? product.for.roles : [])),
      ]),
      ...deadlines.flatMap(({ duty }) => duty?.roles ?? []),
    ]);
    const assignable = vocabulary.entries.filter(({ code, validTo }) => validTo === undefined && !outside.has(code));
    const roles = Object.keys(cartella.policy.roles).filter((role) => role !== 'sistema');
    expect([...new Set(named)].filter((role) => !outside.has(role) && !roles.includes(role))).toEqual([]);
    expect(roles.toSorted()).toEqual(assignable.map(({ code }) => code).toSorted());
  });

  it('is a problem where it requires what they may never write, with its place', () => {
    const refused = forRoles('erogazione', 'operatore-sportello');
    const codes = refused.ok ? [] : refused.issues.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['form.beyond-reach']));
    expect(refused.ok || refused.issues[0]?.path.join('.')).toBe('pages.0.sections.0.fields.0');
  });

  it('masks what they may never see, locks what they may only see, and the store neither asks nor writes either', () => {
    const policy = structuredClone(cartella.policy);
    const grant = { kinds: ['diary-entry'], upTo: 'sealed' as const };
    policy.roles['prova'] = {
      label: { it: 'Prova', en: 'Trial' },
      grants: [
        { ...grant, actions: ['create'], fields: ['date', 'kind', 'passages'] },
        { ...grant, actions: ['read'], fields: ['participants'] },
      ],
    };
    const form = unwrap(compileForm({ ...cartella, policy }, 'diary-entry', { roles: ['prova'] }));
    const fields = compiledFields(form);
    const locked = fields.filter(({ readOnly, masked = false }) => readOnly && !masked).map(({ path }) => path);
    const hidden = fields.filter(({ masked = false }) => masked).map(({ path }) => path);
    expect(fields.filter(({ readOnly }) => !readOnly).map(({ path }) => path.split('.')[1])).toEqual(
      expect.arrayContaining(['date', 'kind', 'passages']),
    );
    expect(hidden.length).toBeGreaterThan(0);
    const store = begin(form, { values: { diario: { date: '2026-11-21' } } });
    for (const path of hidden) {
      expect(store.field(path)).toMatchObject({ masked: true });
      expect(store.check([path])).toEqual([]);
    }
    expect(locked.every((path) => store.field(path).field.readOnly)).toBe(true);
    const markup = renderForm(store, { ...surface, action: '/' });
    for (const path of hidden) expect(markup).not.toContain(`name="v:${path}"`);
    expect(markup).toContain('Riservato');
  });
});
