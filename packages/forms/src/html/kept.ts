import { isAbsent } from '@cartella/model/tax-code';
import type { CompiledForm } from '../compiled-form';
import type { FormDraft } from '../draft';
import {
  type FormSnapshot,
  type FormValues,
  patternOf,
  placesOf,
  type Question,
  questionsOf,
  readAt,
  writeAt,
} from '../store';

// What a person writes in a whole form is far less.
const longest = 4_000_000;

/** Reads the draft that a page or a file brought back; nothing of it is trusted beyond its shape, and nothing when even that is wrong. */
export function keptDraft(form: CompiledForm, json: string | undefined): FormDraft | undefined {
  if (json === undefined || json.length > longest) return undefined;
  const draft = parsed(json);
  if (!isRecord(draft) || !isRecord(draft['form']) || !isRecord(draft['values'])) return undefined;
  const { id, version, asks } = draft['form'];
  if (id !== form.id || typeof version !== 'string') return undefined;
  return {
    form: { id, version, ...(isTexts(asks) && { asks }) },
    values: boundedGroups(form, draft['values']),
    texts: Object.fromEntries(Object.entries(recordAt(draft, 'texts')).filter(isText)),
    offered: recordAt(draft, 'offered'),
  };
}

/** What a form goes on with: the draft, but for what nobody may write here, which is what it was. */
export function contentOf(draft: FormDraft, form: CompiledForm, known: FormValues = {}): FormSnapshot {
  const isOpen = ({ field, pattern }: Question) =>
    !field.readOnly && field.computed === undefined && !isMaskedAt(known, pattern);
  const questions = questionsOf(form);
  const open = [...questions.values()].filter((question) => question.group === undefined && isOpen(question));
  const values = open.reduce<unknown>(
    (written, { pattern }) => writeAt(written, pattern, readAt(draft.values, pattern)),
    known,
  );
  const texts = Object.entries(draft.texts).filter(([place]) => {
    const question = questions.get(patternOf(place));
    return question !== undefined && isOpen(question);
  });
  return { values: values as FormValues, texts: Object.fromEntries(texts), offered: draft.offered ?? {} };
}

function isMaskedAt(values: FormValues, place: string): boolean {
  const value = readAt(values, place);
  return isAbsent(value) && value.absent === 'masked';
}

// A list of a million empty items is no answer.
function boundedGroups(form: CompiledForm, values: Readonly<Record<string, unknown>>): FormDraft['values'] {
  let bounded: unknown = values;
  for (const { pattern, field } of questionsOf(form).values()) {
    if (field.type !== 'group') continue;
    for (const place of placesOf(pattern, bounded)) {
      const items = readAt(bounded, place);
      if (items === undefined) continue;
      const kept = Array.isArray(items) ? items.filter(isRecord).slice(0, field.limits.maxItems ?? 50) : undefined;
      bounded = writeAt(bounded, place, kept);
    }
  }
  return bounded as FormDraft['values'];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordAt(holder: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = holder[name];
  return isRecord(value) ? value : {};
}

function isText(entry: readonly [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
