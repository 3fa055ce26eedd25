import { type CivilDate, createIssue, type Issue, KitError } from '@cartella/core';
import { isAbsent } from '@cartella/model/tax-code';
import type { Context } from '@cartella/rules';
import { type CompiledField, type CompiledForm, compiledFields } from '../compiled-form';
import { formatInput, parseInput } from '../input';
import { checkForm } from './check';
import { computedValue } from './computed';
import { createFieldCheck } from './field-check';
import type { FieldState } from './field-state';
import { dependencyGraph, listenersOf } from './graph';
import { type FormValues, isEmpty, readAt, writeAt } from './place';
import { insideGroup, isTrue, visibleFields } from './visibility';

/** What a form is filled in with and against. */
export interface FormStoreOptions {
  readonly values?: FormValues;
  /** What was typed and no value could be made of, by place; from a draft. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Civil day in Italy. */
  readonly today: CivilDate;
  readonly locale?: string;
  /** Look-ups that expressions and checks need besides the values. */
  readonly context?: Omit<Context, 'data' | 'date'>;
}

/** A form being filled in: state outside any framework, with one subscription per field. */
export interface FormStore {
  readonly form: CompiledForm;
  field(place: string): FieldState;
  /** Calls back when the state of that field changed; returns how to stop. */
  subscribe(place: string, listener: () => void): () => void;
  /** Calls back after any change: for autosave. */
  onChange(listener: () => void): () => void;
  /** Takes what a person typed. */
  type(place: string, text: string): void;
  /** Takes a value that a component made. */
  set(place: string, value: unknown): void;
  /** The person left the field: from now on it shows its problems. */
  leave(place: string): void;
  addItem(place: string): void;
  removeItem(place: string, index: number): void;
  /** Tells whether the form has a question at a place. */
  asks(place: string): boolean;
  /** Checks everything that is visible, or only the fields at and below the places given, and shows all problems at once. */
  check(places?: readonly string[]): readonly Issue[];
  /** Shows problems that somebody else found, the server for one, at their fields. */
  showIssues(issues: readonly Issue[]): void;
  /** Tells whether a page or a section is shown. */
  isShown(part: { readonly visible?: CompiledField['visible'] }): boolean;
  /** Values to record: hidden fields are left out. */
  values(): FormValues;
  /** Everything typed so far, for a draft: nothing is left out. */
  snapshot(): { readonly values: FormValues; readonly texts: Readonly<Record<string, string>> };
}

/** Makes the store of a form. */
export function createFormStore(form: CompiledForm, options: FormStoreOptions): FormStore {
  const graph = dependencyGraph(form);
  const top = new Map(compiledFields(form).map((field) => [field.path, field]));
  const partsOf = new Map(
    form.pages.flatMap((page) =>
      page.sections.flatMap((section) => section.fields.map((field) => [field.path, [page, section]] as const)),
    ),
  );
  const checkValue = createFieldCheck();
  const listeners = new Map<string, Set<() => void>>();
  const changeListeners = new Set<() => void>();
  const states = new Map<string, FieldState>();
  const left = new Set<string>();
  const texts = new Map(Object.entries(options.texts ?? {}));
  let foreign: readonly Issue[] = [];
  let values: unknown = options.values ?? {};
  const locale = options.locale ?? 'it';
  const thisYear = Number(options.today.slice(0, 4));

  const context = (item?: unknown): Context => ({
    ...options.context,
    date: options.today,
    data: item === undefined ? values : { ...(values as object), item },
  });

  const findDefinition = (place: string): { field: CompiledField; item?: unknown } | undefined => {
    const own = top.get(place);
    if (own !== undefined) return { field: own };
    for (const [path, group] of top) {
      if (!place.startsWith(`${path}.`)) continue;
      const found = insideGroup(group, place, path);
      if (found !== undefined) return { field: found.field, item: readAt(values, found.item) };
    }
    return undefined;
  };

  const definitionAt = (place: string): { field: CompiledField; item?: unknown } => {
    const found = findDefinition(place);
    if (found !== undefined) return found;
    throw new KitError('unknown-name', `the form ${form.id} has no field ${place}`);
  };

  const compute = (place: string): FieldState => {
    const { field, item } = definitionAt(place);
    const value = readAt(values, place);
    const shown = (partsOf.get(field.path) ?? []).every((part) => isTrue(part.visible, context()));
    const visible = shown && isTrue(field.visible, context(item));
    const required = typeof field.required === 'boolean' ? field.required : isTrue(field.required, context(item));
    const text = texts.get(place) ?? formatInput(field.type, isAbsent(value) ? undefined : value, locale);
    const own = left.has(place) && visible ? fieldIssues(field, place, value, required) : [];
    const others = foreign.filter((issue) => issue.path.join('.') === place);
    return { place, field, value, text, visible, required, issues: [...own, ...others] };
  };

  const fieldIssues = (field: CompiledField, place: string, value: unknown, required: boolean): Issue[] => {
    const path = place.split('.');
    const typed = texts.get(place);
    if (typed !== undefined) {
      const parsed = parseInput(field.type, typed, thisYear);
      if (!parsed.ok) return parsed.issues.map((issue) => ({ ...issue, path }));
    }
    if (isEmpty(value)) return required ? [createIssue('value.required', path, { severity: 'incomplete' })] : [];
    return field.type === 'group' ? [] : checkValue(field, value, path);
  };

  const refresh = (place: string) => {
    const before = states.get(place);
    if (before === undefined) return;
    const after = compute(place);
    if (sameState(before, after)) return;
    states.set(place, after);
    for (const listener of [...(listeners.get(place) ?? [])]) listener();
  };

  const changed = (place: string) => {
    foreign = foreign.filter((issue) => !issue.path.join('.').startsWith(place));
    recompute(place);
    refresh(place);
    for (const known of [...states.keys()])
      if (known !== place && (known.startsWith(`${place}.`) || place.startsWith(`${known}.`))) refresh(known);
    for (const path of listenersOf(graph, place)) {
      for (const known of [...states.keys()]) if (known === path || known.startsWith(`${path}.`)) refresh(known);
    }
    for (const listener of [...changeListeners]) listener();
  };

  // Computed fields follow their inputs, each at most once per change: a cycle cannot run away.
  const recompute = (place: string, done = new Set<string>()) => {
    for (const path of listenersOf(graph, place)) {
      const field = top.get(path);
      if (field?.computed === undefined || done.has(path)) continue;
      done.add(path);
      values = writeAt(values, path, computedValue(field, context()));
      refresh(path);
      recompute(path, done);
    }
  };

  const visible = () => visibleFields(form, (part, item) => isTrue(part.visible, context(item)), values);

  return {
    form,
    field(place) {
      const known = states.get(place);
      if (known !== undefined) return known;
      const state = compute(place);
      states.set(place, state);
      return state;
    },
    subscribe(place, listener) {
      const set = listeners.get(place) ?? new Set();
      listeners.set(place, set.add(listener));
      return () => set.delete(listener);
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    type(place, text) {
      const { field } = definitionAt(place);
      const parsed = parseInput(field.type, text, thisYear);
      texts.set(place, text);
      values = writeAt(values, place, parsed.ok ? parsed.value : undefined);
      changed(place);
    },
    set(place, value) {
      texts.delete(place);
      values = writeAt(values, place, value);
      changed(place);
    },
    leave(place) {
      left.add(place);
      const parsed = texts.has(place)
        ? parseInput(definitionAt(place).field.type, texts.get(place) ?? '', thisYear)
        : undefined;
      // What was understood is shown back in its canonical writing.
      if (parsed?.ok) texts.delete(place);
      refresh(place);
    },
    addItem(place) {
      const items = readAt(values, place);
      values = writeAt(values, place, [...(Array.isArray(items) ? items : []), {}]);
      changed(place);
    },
    removeItem(place, index) {
      const items = readAt(values, place);
      if (!Array.isArray(items)) return;
      values = writeAt(
        values,
        place,
        items.filter((_, at) => at !== index),
      );
      shiftBelow(texts, place, index);
      changed(place);
    },
    asks(place) {
      return findDefinition(place) !== undefined;
    },
    check(places) {
      const fields = visible().filter(
        ({ field, place }) =>
          places === undefined ||
          places.some((one) => place === one || field.path === one || place.startsWith(`${one}.`)),
      );
      for (const { place } of fields) left.add(place);
      const issues = fields.flatMap(({ field, place, item }) =>
        fieldIssues(
          field,
          place,
          readAt(values, place),
          typeof field.required === 'boolean' ? field.required : isTrue(field.required, context(item)),
        ),
      );
      foreign = places === undefined ? checkForm(form, this.values(), issues, context()) : [];
      for (const place of [...states.keys()]) refresh(place);
      return [...issues, ...foreign];
    },
    showIssues(issues) {
      foreign = issues;
      for (const place of [...states.keys()]) refresh(place);
    },
    isShown: (part) => isTrue(part.visible, context()),
    values() {
      const kept = new Set(visible().map(({ place }) => place));
      let recorded = values;
      for (const field of top.values()) if (!kept.has(field.path)) recorded = writeAt(recorded, field.path, undefined);
      return recorded as FormValues;
    },
    snapshot: () => ({ values: values as FormValues, texts: Object.fromEntries(texts) }),
  };
}

function sameState(one: FieldState, other: FieldState): boolean {
  return (
    one.value === other.value &&
    one.text === other.text &&
    one.visible === other.visible &&
    one.required === other.required &&
    one.issues.length === other.issues.length &&
    one.issues.every((issue, index) => issue.code === other.issues[index]?.code)
  );
}

/** Texts of the items after a removed one move up with their items. */
function shiftBelow(texts: Map<string, string>, place: string, removed: number): void {
  for (const [key, text] of [...texts]) {
    if (!key.startsWith(`${place}.`)) continue;
    const [index = '', ...rest] = key.slice(place.length + 1).split('.');
    if (Number(index) < removed) continue;
    texts.delete(key);
    if (Number(index) > removed) texts.set([place, Number(index) - 1, ...rest].join('.'), text);
  }
}
