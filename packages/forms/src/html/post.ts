import type { Issue } from '@cartella/core';
import type { CompiledField, CompiledForm } from '../compiled-form';
import { carryDraft, type LostAnswer } from '../draft';
import { askedPlace, type FormStep, stepOfPlace, stepsOf } from '../steps';
import { createFormStore, type FormStore, type FormStoreOptions, readAt } from '../store';
import { optionOf } from '../surface';
import { controlKind, names } from './control';
import type { HtmlPosition, HtmlSurface } from './form-html';
import { contentOf, keptDraft } from './kept';

/** What came of a form that was sent: the answers, and either that they are complete or what to show next. */
export interface PostedForm extends HtmlPosition {
  readonly store: FormStore;
  /** Nothing is missing or wrong, and the person meant to record. */
  readonly complete: boolean;
  /** Answers to questions that the form no longer has, when it changed since the page was opened. */
  readonly lost: readonly LostAnswer[];
}

/**
 * Reads a form that a browser sent, as {@link renderForm} drew it. Whatever the form does not ask, and whatever is not to be written, is
 * left alone, whoever wrote the body.
 *
 * @param body - Names and values, as `URLSearchParams` or `FormData` give them; the caller bounds its size.
 * @param options - What the form began with: values of read-only fields are taken from here alone.
 * @param refused - What was wrong with the files that came along, see {@link receiveFiles}.
 */
export function readForm(
  form: CompiledForm,
  body: Iterable<readonly [string, unknown]>,
  surface: HtmlSurface,
  options: Omit<FormStoreOptions, 'today' | 'locale'> = {},
  refused: readonly Issue[] = [],
): PostedForm {
  const sent = new Map<string, string[]>();
  for (const [name, value] of body)
    if (typeof value === 'string') sent.set(name, [...(sent.get(name) ?? []), value.replace(/\r\n?/g, '\n')]);
  const draft = keptDraft(form, sent.get('draft')?.[0]);
  const carried = draft && carryDraft(draft, form);
  const kept = carried?.ok === true ? carried.value : undefined;
  const store = createFormStore(form, {
    ...options,
    ...(kept !== undefined && contentOf(kept.draft, form, options.values)),
    today: surface.today,
    locale: surface.locale,
  });
  const before = stepsOf(store, surface.mode ?? 'pages').find(({ id }) => id === sent.get('step')?.[0]);
  const shown = new Set(before?.places.filter((place) => store.field(place).visible));
  const searched = takeAnswers(store, sent, surface);
  const next = refusing(
    follow(store, sent.get('do')?.[0] ?? 'next', before, shown, searched, surface),
    refused,
    before,
  );
  if (refused.length > 0) store.showIssues(refused);
  return { store, searched, complete: false, lost: kept?.lost ?? [], ...next };
}

function takeAnswers(store: FormStore, sent: ReadonlyMap<string, readonly string[]>, surface: HtmlSurface) {
  const searched: Record<string, string> = {};
  for (const name of sent.keys()) {
    if (!name.startsWith(names.present(''))) continue;
    const place = name.slice(2);
    if (!isOpen(store, place)) continue;
    const { field } = store.field(place);
    const values = (sent.get(names.value(place)) ?? []).filter((value) => value !== '');
    const typed = (sent.get(names.search(place))?.[0] ?? '').trim();
    const absence = sent.get(names.absence(place))?.[0] ?? '';
    const wanted = typed === '' ? undefined : findCode(field, typed, surface);
    if (typed !== '' && wanted === undefined) searched[place] = typed;
    takeAnswer(
      store,
      place,
      wanted === undefined ? values : field.type === 'codes' ? [...values, wanted] : [wanted],
      surface,
    );
    const { value, text } = store.field(place);
    const unanswered = value === undefined && text.trim() === '';
    if (absence !== 'masked' && unanswered && field.absences.some((kind) => kind === absence))
      store.set(place, { absent: absence });
    store.leave(place);
  }
  return searched;
}

function takeAnswer(store: FormStore, place: string, values: readonly string[], surface: HtmlSurface): void {
  const { field } = store.field(place);
  const [first] = values;
  const kind = controlKind(field, surface);
  if (kind === 'text' || kind === 'long-text') store.type(place, first ?? '');
  else if (first === undefined) store.set(place, undefined);
  else if (field.type === 'boolean') store.set(place, first === 'true');
  else store.set(place, field.type === 'codes' || field.type === 'documents' ? [...new Set(values)] : first);
}

// A place that the form asks, that a person may write, and that is there: not the millionth item of a group of two.
function isOpen(store: FormStore, place: string): boolean {
  if (!store.asks(place)) return false;
  const { values } = store.snapshot();
  const segments = place.split('.');
  const items = segments.flatMap((segment, index) =>
    /^\d+$/.test(segment) ? [segments.slice(0, index + 1).join('.')] : [],
  );
  if (items.some((item) => readAt(values, item) === undefined)) return false;
  const { field, masked } = store.field(place);
  return !field.readOnly && !masked;
}

function findCode(field: CompiledField, typed: string, surface: HtmlSurface): string | undefined {
  const found = surface.search?.(field.vocabulary ?? '', typed) ?? [];
  const same = (text: string) => text.localeCompare(typed, 'it', { sensitivity: 'base' }) === 0;
  const exact = found.filter((entry) => entry.code === typed || same(optionOf(entry).label.it));
  return exact.length === 1 ? exact[0]?.code : found.length === 1 ? found[0]?.code : undefined;
}

// A file that was refused is told at its question, and nobody goes on without knowing.
function refusing(next: Next, refused: readonly Issue[], here: FormStep | undefined): Next {
  if (refused.length === 0) return next;
  const issues = [...refused, ...(next.issues ?? [])];
  return { ...(here !== undefined && { step: here.id }), issues };
}

type Next = HtmlPosition & { readonly complete?: boolean };

function follow(
  store: FormStore,
  what: string,
  before: FormStep | undefined,
  shown: ReadonlySet<string>,
  searched: Readonly<Record<string, string>>,
  surface: HtmlSurface,
): Next {
  const [verb, place = '', index = ''] = what.split(':');
  const steps = stepsOf(store, surface.mode ?? 'pages');
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === before?.id),
  );
  const here = steps[at]?.id;
  const stay: Next = here === undefined ? {} : { step: here };
  if ((verb === 'add' || verb === 'remove') && isOpen(store, place) && store.field(place).field.type === 'group')
    return { ...stay, ...changeItems(store, verb, place, Number(index)) };
  if (verb === 'update') return stay;
  if (verb === 'back') return goTo(steps[at - 1] ?? steps[at]);
  if (verb === 'go') return goTo(steps.find(({ id }) => id === place) ?? steps[at]);
  // What has several meanings is asked again before anything is found wrong.
  const ambiguous = Object.keys(searched).find(
    (each) => (surface.search?.(vocabularyOf(store, each), searched[each] ?? '') ?? []).length > 1,
  );
  if (ambiguous !== undefined) return { ...stay, focus: ambiguous };
  const fresh = steps[at]?.places.find((each) => !shown.has(each));
  const issues = blocking(store.check(steps[at]?.places));
  if (issues.length > 0) return { ...stay, issues };
  if (fresh !== undefined && before !== undefined) return { ...stay, opened: true, focus: fresh };
  if (at < steps.length - 1) return goTo(steps[at + 1]);
  const all = blocking(store.check());
  const owner = askedPlace(store, all[0]?.path.join('.') ?? '');
  if (all.length === 0) return { ...stay, complete: true };
  const home = owner === undefined ? undefined : stepOfPlace(steps, owner);
  return { ...(home !== undefined ? { step: home.id } : stay), issues: all };
}

function changeItems(store: FormStore, verb: 'add' | 'remove', place: string, index: number): Next {
  const { value, field } = store.field(place);
  const count = Array.isArray(value) ? value.length : 0;
  if (verb === 'add' && count < (field.limits.maxItems ?? 50)) {
    store.addItem(place);
    const first = field.fields[0];
    return first === undefined ? {} : { focus: `${place}.${count}.${first.path}` };
  }
  if (verb === 'remove' && Number.isInteger(index) && index >= 0 && index < count) store.removeItem(place, index);
  return {};
}

function goTo(step: FormStep | undefined): Next {
  return step === undefined ? {} : { step: step.id };
}

function blocking(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity !== 'warning');
}

function vocabularyOf(store: FormStore, place: string): string {
  return store.field(place).field.vocabulary ?? '';
}
