import { attachable } from '@cartella/core';
import { isAbsent } from '@cartella/model/tax-code';
import type { ChoiceOption, CompiledField, FieldType } from '../compiled-form';
import type { FieldState } from '../store';
import {
  controlId,
  documentIds,
  documentName,
  mostMegabytes,
  nameOf,
  optionOf,
  optionsOf,
  type Surface,
  type SurfaceWording,
  wordingOf,
} from '../surface';
import { attributes, type Html, html } from './html';

/** What a question is drawn with. */
export interface Drawing {
  readonly form: string;
  readonly surface: Surface;
  readonly words: SurfaceWording;
  /** What was written to find a code and has more than one meaning, by place. */
  readonly searched: Readonly<Record<string, string>>;
  /** Place whose control takes the focus when the page opens. */
  readonly focus?: string;
}

/** The kind of control of a question, which says how its answer comes back. */
export type ControlKind = 'text' | 'long-text' | 'select' | 'radios' | 'checks' | 'check' | 'search' | 'documents';

/** Chooses the control of a question by the kind of its answer and the length of its code list. */
export function controlKind(field: CompiledField, surface: Surface): ControlKind {
  switch (field.type) {
    case 'long-text':
      return 'long-text';
    case 'boolean':
      return field.component === 'yes-no' || field.required !== false ? 'radios' : 'check';
    case 'document':
    case 'documents':
      return 'documents';
    case 'codes':
      return optionsOf(field, surface) === undefined ? 'search' : 'checks';
    case 'choice':
    case 'code':
      if (optionsOf(field, surface) === undefined) return 'search';
      return field.component === 'radios' ? 'radios' : 'select';
    default:
      return optionsOf(field, surface) === undefined ? 'text' : 'select';
  }
}

const inputModes: Readonly<Partial<Record<FieldType, string>>> = {
  date: 'numeric',
  integer: 'numeric',
  number: 'decimal',
  money: 'decimal',
};

/** Names that the parts of an answer come back under. */
export const names = {
  value: (place: string) => `v:${place}`,
  absence: (place: string) => `a:${place}`,
  search: (place: string) => `s:${place}`,
  file: (place: string) => `f:${place}`,
  /** Says that the question was on the page, since an empty choice sends nothing. */
  present: (place: string) => `p:${place}`,
};

/** Draws the control of a question, without its label. */
export function control(state: FieldState, drawing: Drawing): Html {
  const { form, surface, words, focus } = drawing;
  const { field, place, value, text, required, issues } = state;
  const id = controlId(form, place);
  const kind = controlKind(field, surface);
  const several = hasSeveral(kind);
  const shared = {
    name: names.value(place),
    ...(!several && { id, 'aria-required': required && 'true', 'aria-describedby': describedBy(id, state) }),
    ...(!several && issues.length > 0 && { 'aria-invalid': 'true' }),
    ...(focus === place && { autofocus: true }),
  };
  const invalid = issues.length > 0 ? ' is-invalid' : '';
  switch (kind) {
    case 'long-text':
      // A line break after the tag is not part of the text.
      return html`<textarea class="form-control${invalid}" rows="5"${attributes(shared)}>
${text}</textarea>`;
    case 'select':
      return html`<select class="form-select${invalid}"${attributes(shared)}><option value="">${words.text('ui.choose')}</option>${(
        choicesWith(state, surface)
      ).map(
        (option) =>
          html`<option${attributes({ value: option.value, selected: option.value === value })}>${words.label(option.label)}</option>`,
      )}</select>`;
    case 'radios':
    case 'checks':
      return choices(state, drawing, kind === 'radios' ? 'radio' : 'checkbox');
    case 'check':
      return html`<input type="checkbox" value="true"${attributes({ ...shared, checked: value === true })}>`;
    case 'search':
      return search(state, drawing, shared);
    case 'documents':
      return documents(state, drawing);
    default: {
      const input = html`<input class="form-control${invalid}" type="text" autocomplete="off"${attributes({
        ...shared,
        value: text,
        inputmode: inputModes[field.type],
        placeholder: field.type === 'date' && words.text('ui.format.date'),
      })}>`;
      return field.type === 'money'
        ? html`<div class="input-group">${input}<span class="input-group-text">€</span></div>`
        : input;
    }
  }
}

/** Tells whether a question has several controls, and is drawn as a group with a legend. */
export function hasSeveral(kind: ControlKind): boolean {
  return kind === 'radios' || kind === 'checks' || kind === 'documents';
}

// What was attached stays unless it is unticked; one more, or several, are picked from the computer and go with the form.
function documents({ field, place, value }: FieldState, { form, surface, words, focus }: Drawing): Html {
  const id = controlId(form, place);
  const kept = documentIds(value);
  const several = field.type === 'documents';
  const attached = kept.map((each, index) => {
    const [control, name] = [`${id}-${index}`, documentName(each, surface)];
    return html`<li class="form-check"><input${attributes({
      type: 'checkbox',
      id: control,
      name: names.value(place),
      value: each,
      checked: true,
    })}><label for="${control}">${name}</label></li>`;
  });
  return html`${kept.length > 0 && html`<ul class="list-unstyled cartella-documents">${attached}</ul>`}${
    (several || kept.length === 0) &&
    html`<label class="form-text" for="${id}-file">${words.text('ui.document.add', { megabytes: surface.megabytes ?? mostMegabytes })}</label><input class="form-control"${attributes(
      {
        type: 'file',
        id: `${id}-file`,
        name: names.file(place),
        accept: attachable,
        multiple: several,
        autofocus: focus === place,
      },
    )}>`
  }`;
}

/** Lets a person say why there is no answer, where the record accepts a reason. */
export function absenceChoice({ field, place, value }: FieldState, { form, words }: Drawing): Html | undefined {
  const reasons = field.absences.filter((kind) => kind !== 'masked');
  if (reasons.length === 0) return undefined;
  const id = `${controlId(form, place)}-absence`;
  const absent = isAbsent(value) ? value.absent : undefined;
  return html`<div class="cartella-absence"><label class="visually-hidden" for="${id}">${words.text('ui.absence')}</label><select class="form-select form-select-sm"${attributes(
    { id, name: names.absence(place) },
  )}><option value="">${words.text(absent === undefined ? 'ui.absence' : 'ui.absence.none')}</option>${reasons.map(
    (kind) =>
      html`<option${attributes({ value: kind, selected: kind === absent })}>${words.text(`ui.absence.${kind}`)}</option>`,
  )}</select></div>`;
}

/** Identifiers of what describes a control; nothing where nothing does. */
export function describedBy(id: string, { field, issues, source }: FieldState): string | undefined {
  const ids = [
    field.help !== undefined && `${id}-help`,
    field.guidance !== undefined && `${id}-guidance`,
    source !== undefined && `${id}-source`,
    issues.length > 0 && `${id}-issues`,
  ];
  return ids.filter(Boolean).join(' ') || undefined;
}

// An answer that is no longer offered stays one, and would be lost if the page did not bring it back.
function choicesWith(state: FieldState, surface: Surface): readonly ChoiceOption[] {
  const { field, value } = state;
  const offered = optionsOf(field, surface) ?? [];
  const kept = [value].flat().filter((code): code is string => typeof code === 'string');
  const others = kept.filter((code) => !offered.some((each) => each.value === code));
  return [...offered, ...others.map((code) => ({ value: code, label: keptLabel(code, field, surface) }))];
}

function keptLabel(code: string, field: CompiledField, surface: Surface): ChoiceOption['label'] {
  const name = nameOf(code, field, surface, wordingOf(surface));
  return { it: name, en: name, [surface.locale]: name };
}

function choices(state: FieldState, drawing: Drawing, type: 'radio' | 'checkbox'): Html {
  const { form, surface, words, focus } = drawing;
  const { field, place, value } = state;
  const id = controlId(form, place);
  const offered =
    field.type === 'boolean'
      ? [true, false].map((answer) => ({ value: String(answer), label: words.text(answer ? 'ui.yes' : 'ui.no') }))
      : choicesWith(state, surface).map((option) => ({ value: option.value, label: words.label(option.label) }));
  const chosen = new Set((Array.isArray(value) ? value : [value]).map(String));
  return html`<div class="cartella-${type === 'radio' ? 'radios' : 'checks'}">${offered.map(
    (option, index) =>
      html`<div class="form-check"><input${attributes({
        type,
        id: `${id}-${option.value}`,
        name: names.value(place),
        value: option.value,
        checked: chosen.has(option.value),
        autofocus: focus === place && index === 0,
      })}><label for="${id}-${option.value}">${option.label}</label></div>`,
  )}</div>`;
}

// A list too long to be shown is found by writing; where that means several entries, the page comes back with them.
function search(state: FieldState, drawing: Drawing, shared: Readonly<Record<string, string | boolean | undefined>>) {
  const { form, surface, words, searched } = drawing;
  const { field, place, value } = state;
  const id = controlId(form, place);
  const kept = (Array.isArray(value) ? value : [value]).filter((code) => typeof code === 'string');
  const typed = searched[place];
  const found = typed === undefined ? [] : (surface.search?.(field.vocabulary ?? '', typed) ?? []).slice(0, 20);
  const several = field.type === 'codes';
  const offered = [
    ...kept.map((code) => ({ code, name: nameOf(code, field, surface, words), checked: true })),
    ...found
      .filter(({ code }) => !kept.includes(code))
      .map((entry) => ({ code: entry.code, name: words.label(optionOf(entry).label), checked: false })),
  ];
  return html`<div class="cartella-search">${
    offered.length > 0 &&
    html`<fieldset class="cartella-found"><legend class="form-text">${words.text('ui.code.which')}</legend>${offered.map(
      ({ code, name, checked }) =>
        html`<div class="form-check"><input${attributes({
          type: several ? 'checkbox' : 'radio',
          id: `${id}-${code}`,
          name: names.value(place),
          value: code,
          checked,
        })}><label for="${id}-${code}">${name}</label></div>`,
    )}</fieldset>`
  }<input class="form-control" type="text" autocomplete="off"${attributes({
    ...shared,
    name: names.search(place),
    placeholder: words.text('ui.code'),
    value: typed,
  })}></div>`;
}
