import { writableText } from '../input';
import { answerText, controlId, type DrawnQuestion, type DrawnSection, isMarkedOptional } from '../surface';
import { absenceChoice, control, controlKind, type Drawing, describedBy, hasSeveral, names } from './control';
import { attributes, type Html, html } from './html';

const wide: ReadonlySet<string> = new Set(['long-text', 'group', 'codes']);

/** Draws a section with its questions. */
export function drawSection({ section, questions }: DrawnSection, drawing: Drawing): Html {
  const { label } = drawing.words;
  const id = `section-${section.id}`;
  return html`<section class="cartella-section" aria-labelledby="${id}"><h2 class="h5" id="${id}" tabindex="-1">${label(section.label)}</h2>${
    section.help !== undefined && html`<p class="text-secondary">${label(section.help)}</p>`
  }<div class="cartella-fields">${questions.map((question) => drawQuestion(question, drawing))}</div></section>`;
}

/** Draws a question: label, help, control, problems; a group with its items and their buttons. */
export function drawQuestion(question: DrawnQuestion, drawing: Drawing): Html {
  const { state } = question;
  const { field, place } = state;
  const { surface, words } = drawing;
  const id = controlId(drawing.form, place);
  const frame = `cartella-field${wide.has(field.type) || field.component === 'radios' ? ' is-wide' : ''}`;
  if (field.readOnly || state.masked) {
    if (field.type === 'group') return asGroup(frame, id, question, drawing, items(question, drawing, id));
    return html`<div class="${frame}" id="${id}" tabindex="-1"><p class="form-label">${words.label(field.label)}</p>${notes(question, drawing, id)}<p class="cartella-read">${answerText(state, surface) ?? words.text('ui.not-answered')}</p>${problems(question, drawing, id)}</div>`;
  }
  if (field.type === 'group') return asGroup(frame, id, question, drawing, items(question, drawing, id));
  const kind = controlKind(field, surface);
  const mark = html`<input type="hidden"${attributes({ name: names.present(place), value: '1' })}>`;
  const answer = html`${mark}${control(state, drawing)}${absenceChoice(state, drawing)}`;
  if (hasSeveral(kind)) return asGroup(frame, id, question, drawing, answer);
  if (kind === 'check')
    return html`<div class="${frame}"><div class="form-check">${answer}<label for="${id}">${title(question, drawing)}</label></div>${notes(question, drawing, id)}${problems(question, drawing, id)}</div>`;
  return html`<div class="${frame}"><label class="form-label" for="${id}">${title(question, drawing)}</label>${notes(question, drawing, id)}<div class="cartella-answer">${answer}</div>${problems(question, drawing, id)}</div>`;
}

function asGroup(frame: string, id: string, question: DrawnQuestion, drawing: Drawing, content: Html): Html {
  const described = describedBy(id, question.state);
  return html`<fieldset class="${frame}" id="${id}" tabindex="-1"${attributes({ 'aria-describedby': described })}><legend class="form-label">${title(question, drawing)}</legend>${notes(question, drawing, id)}${content}${problems(question, drawing, id)}</fieldset>`;
}

function items({ state, items: drawn }: DrawnQuestion, drawing: Drawing, id: string): Html {
  const { words } = drawing;
  const { field, place } = state;
  const item = words.label(field.itemLabel ?? field.label);
  const open = !field.readOnly && !state.masked;
  return html`${drawn.map((questions, index) => {
    const name = words.text('ui.item', { item, number: index + 1 });
    return html`<fieldset class="cartella-item" id="${id}-${index}"><legend class="cartella-item-head">${name}</legend>${
      open &&
      html`<button class="btn btn-xs btn-outline-danger" name="do" value="remove:${place}:${index}">${words.text('ui.remove', { item, number: index + 1 })}</button>`
    }<div class="cartella-fields">${questions.map((question) => drawQuestion(question, drawing))}</div></fieldset>`;
  })}${
    open &&
    drawn.length < (field.limits.maxItems ?? 50) &&
    html`<button class="btn btn-sm btn-outline-primary" id="${id}-add" name="do" value="add:${place}">${words.text('ui.add', { item })}</button>`
  }`;
}

function title({ state }: DrawnQuestion, { words }: Drawing): Html {
  return html`${words.label(state.field.label)}${
    isMarkedOptional(state) && html`<span class="cartella-optional"> (${words.text('ui.optional')})</span>`
  }`;
}

function notes({ state }: DrawnQuestion, { words }: Drawing, id: string): Html {
  const { help, guidance } = state.field;
  const citation = guidance?.norm?.citation;
  return html`${help !== undefined && html`<p id="${id}-help" class="form-text mb-1">${words.label(help)}</p>`}${
    guidance !== undefined &&
    html`<p id="${id}-guidance" class="form-text mb-1"><strong>${words.text('ui.guidance')}: </strong>${words.label(guidance.text)}${
      citation !== undefined && html`<cite class="cartella-norm"> ${guidance.norm?.article}, ${citation}</cite>`
    }</p>`
  }${
    state.source !== undefined &&
    html`<p id="${id}-source" class="form-text mb-1 cartella-source">${words.text('ui.source', { source: words.label(state.source) })}</p>`
  }`;
}

function problems({ state }: DrawnQuestion, { words }: Drawing, id: string): Html | undefined {
  if (state.issues.length === 0) return undefined;
  return html`<div id="${id}-issues" class="invalid-feedback d-block">${state.issues.map(
    (issue) => html`<p class="mb-0">${writableText(words.message(issue))}</p>`,
  )}</div>`;
}
