import { isAtLeastAsSensitive, type Sensitivity } from '@cartella/model';
import { dependencies } from '@cartella/rules';
import type { Step } from '@cartella/workflow';
import type { Cartella } from '../cartella';
import { fieldsOf, findField, valueSchema } from '../field';
import { type FormDefinition, type FormField, formFields } from '../form';

/** A field of a record. */
interface FieldAt {
  readonly kind: string;
  readonly path: string;
}

/** The fields that a point speaks of: itself, all those of a kind of record, those answered by a code list, those that a rule reads, those that a part of a form asks. */
export function fieldsSpokenOf(cartella: Cartella, point: string): readonly FieldAt[] {
  const [artefact, name = '', part = '', id = ''] = point.split('/');
  const isThere = ({ kind, path }: FieldAt) => findField(cartella.records[kind]?.write ?? {}, path) !== undefined;
  if (artefact === 'records') {
    const own = part === '' ? fieldsOf(cartella.records[name]?.write ?? {}) : [{ path: part }];
    return own.map(({ path }) => ({ kind: name, path })).filter(isThere);
  }
  if (artefact === 'vocabularies') return answeredFrom(cartella).get(name) ?? [];
  if (artefact === 'checks') {
    const rule = cartella.records[name]?.rules.find(({ code }) => code === part);
    const read = rule === undefined ? [] : dependencies(rule.holds).map(withoutStars);
    return [...new Set(read)].map((path) => ({ kind: name, path })).filter(isThere);
  }
  const form = artefact === 'forms' ? cartella.forms[name] : undefined;
  return form === undefined ? [] : fieldsAsked(form, partOf(form, part, id)).filter(isThere);
}

/** The fields that some questions of a form ask, those of the items of a group included. */
export function fieldsAsked({ records }: FormDefinition, questions: readonly FormField[]): FieldAt[] {
  return questions.flatMap(({ path, fields = [] }) => {
    const [alias = '', ...names] = path.split('.');
    const inner = fields.map((field) => [...names, field.path].join('.'));
    return [names.join('.'), ...inner].map((each) => ({ kind: records[alias] ?? '', path: each }));
  });
}

function partOf(form: FormDefinition, part: string, id: string): readonly FormField[] {
  if (part === 'fields') return formFields(form).filter(({ path }) => path === id);
  const pages = form.pages.filter((page) => part !== 'pages' || page.id === id);
  const sections = pages.flatMap((page) => page.sections).filter((section) => part !== 'sections' || section.id === id);
  return sections.flatMap(({ fields }) => fields);
}

function withoutStars(path: string): string {
  return path
    .split('.')
    .filter((name) => name !== '*')
    .join('.');
}

// A cartella never changes, and a code list is asked of code by code.
const answered = new WeakMap<Cartella, ReadonlyMap<string, readonly FieldAt[]>>();

function answeredFrom(cartella: Cartella): ReadonlyMap<string, readonly FieldAt[]> {
  const known = answered.get(cartella);
  if (known !== undefined) return known;
  const found = new Map<string, FieldAt[]>();
  for (const { kind, write } of Object.values(cartella.records))
    for (const { path, schema } of fieldsOf(write)) {
      const value = valueSchema(schema);
      const items = value['items'] as typeof schema | undefined;
      const vocabulary = schema['x-vocabulary'] ?? value['x-vocabulary'] ?? items?.['x-vocabulary'];
      if (typeof vocabulary === 'string') found.set(vocabulary, [...(found.get(vocabulary) ?? []), { kind, path }]);
    }
  answered.set(cartella, found);
  return found;
}

/** The step that a point is, or is a part of. */
export function stepAt({ procedures }: Cartella, point: string): Step | undefined {
  const [artefact, name = '', part, id] = point.split('/');
  return artefact === 'procedures' && part === 'steps'
    ? procedures[name]?.steps.find((step) => step.id === id)
    : undefined;
}

/** Roles with some right that reaches a point. */
export function rolesThatSee(cartella: Cartella, point: string): string[] {
  const [artefact, name = ''] = point.split('/');
  if (artefact === 'procedures') {
    const step = stepAt(cartella, point);
    const steps = step === undefined ? (cartella.procedures[name]?.steps ?? []) : [step];
    return [...new Set(steps.flatMap(({ who }) => [...who.roles, ...(who.responsibleOr ?? [])]))];
  }
  const fields = fieldsSpokenOf(cartella, point);
  if (fields.length === 0) return [];
  const roles = Object.keys(cartella.policy.roles);
  const sees = (role: string) => (field: FieldAt) => seesField(cartella, role, field);
  // Who may not see one of the fields that a rule reads may not learn of it from the rule.
  return roles.filter((role) => (artefact === 'checks' ? fields.every(sees(role)) : fields.some(sees(role))));
}

function seesField({ records, policy }: Cartella, role: string, { kind, path }: FieldAt): boolean {
  const field = findField(records[kind]?.write ?? {}, path)?.schema;
  const sensitivity = (field?.['x-sensitivity'] ?? 'common') as Sensitivity;
  const [top = ''] = path.split('.');
  return (policy.roles[role]?.grants ?? []).some(
    ({ actions, kinds, upTo, fields }) =>
      actions.includes('read') &&
      (kinds.includes('*') || kinds.includes(kind)) &&
      isAtLeastAsSensitive(upTo, sensitivity) &&
      (fields?.includes(top) ?? true),
  );
}
