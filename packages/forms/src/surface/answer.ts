import type { Label } from '@cartella/core';
import { isAbsent } from '@cartella/model/tax-code';
import { type CodeEntry, findEntry, writableEntriesOn } from '@cartella/vocabularies';
import type { ChoiceOption, CompiledField } from '../compiled-form';
import { formatInput, writableText } from '../input';
import { type FieldState, isEmpty } from '../store';
import { type Surface, type SurfaceWording, wordingOf } from './surface';

// More than this, and a list is searched rather than shown.
const longestShown = 40;

/** The answers that a question offers, all in sight; `undefined` when they are too many, or it offers none. */
export function optionsOf(field: CompiledField, surface: Surface): readonly ChoiceOption[] | undefined {
  const chosen = field.options ?? surface.choices?.(field);
  if (chosen !== undefined) return chosen;
  const list = field.vocabulary === undefined ? undefined : surface.vocabularies[field.vocabulary];
  if (list === undefined || list.entries.length > longestShown) return undefined;
  return writableEntriesOn(list, surface.today).map(optionOf);
}

/** Shows an entry of a code list as an answer. */
export function optionOf({ code, label }: Pick<CodeEntry, 'code' | 'label'>): ChoiceOption {
  return { value: code, label: labelOf(label) };
}

/** The answer of a question as people read it, on paper and before they send; `undefined` when there is none. */
export function answerText(state: FieldState, surface: Surface): string | undefined {
  const { field, value, text, masked } = state;
  const words = wordingOf(surface);
  if (masked) return words.text('ui.absence.masked');
  if (isAbsent(value)) return words.text(`ui.absence.${value.absent}`);
  if (isEmpty(value)) return text === '' ? undefined : writableText(text);
  if (typeof value === 'boolean') return words.text(value ? 'ui.yes' : 'ui.no');
  if (field.type === 'document' || field.type === 'documents')
    return documentIds(value)
      .map((id) => documentName(id, surface))
      .join('; ');
  if (field.type === 'money') return `${formatInput('money', value, surface.locale)} €`;
  if (Array.isArray(value)) return value.map((code) => nameOf(String(code), field, surface, words)).join('; ');
  if (typeof value === 'string' && (field.type === 'choice' || field.type === 'code' || field.component !== undefined))
    return nameOf(value, field, surface, words);
  return writableText(formatInput(field.type, value, surface.locale)) || undefined;
}

/** The documents that a question is answered with, by their identifiers. */
export function documentIds(value: unknown): readonly string[] {
  return [value].flat().filter((id): id is string => typeof id === 'string');
}

/** Title and size of a document that was attached, as far as they are known here. */
export function documentName(id: string, surface: Pick<Surface, 'locale' | 'catalogues' | 'documents'>): string {
  const words = wordingOf(surface);
  const facts = surface.documents?.(id);
  if (facts === undefined) return words.text('ui.document');
  return words.text('ui.document.named', {
    title: writableText(facts.title),
    kilobytes: Math.max(1, Math.round(facts.size / 1024)),
  });
}

/** Words of one code of a question: of its options, or of its code list; the code itself when no list at hand has it. */
export function nameOf(code: string, field: CompiledField, surface: Surface, { label }: SurfaceWording): string {
  const option = (field.options ?? surface.choices?.(field))?.find(({ value }) => value === code);
  if (option !== undefined) return label(option.label);
  const list = field.vocabulary === undefined ? undefined : surface.vocabularies[field.vocabulary];
  const entry =
    (list && findEntry(list, code)) ??
    (field.vocabulary === undefined
      ? undefined
      : surface.search?.(field.vocabulary, code).find((each) => each.code === code));
  return entry === undefined ? writableText(code) : label(labelOf(entry.label));
}

function labelOf(label: CodeEntry['label']): Label {
  return { en: label.it, ...label };
}
