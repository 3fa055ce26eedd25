import type { Issue } from '@cartella/core';
import type { CompiledField } from '../compiled-form';
import { draftOf } from '../draft';
import { askedPlace, type FormMode, type FormStep, partsOf, stepOfPlace, stepsOf } from '../steps';
import type { FormStore } from '../store';
import { answerText, controlId, flatten, type Surface, wordingOf } from '../surface';
import type { Drawing } from './control';
import { attributes, Html, html } from './html';
import { drawSection } from './question';

/** What a form that is sent by a browser needs besides what every surface needs. */
export interface HtmlSurface extends Surface {
  /** Where the form is sent. */
  readonly action: string;
  readonly mode?: FormMode;
  /** What goes along with the answers: the token against forged requests, for one. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Words of the button that records. */
  readonly submitLabel?: string;
  /** Style sheets of a whole page. */
  readonly styles?: readonly string[];
}

/** Where somebody is in a form. */
export interface HtmlPosition {
  readonly step?: string;
  /** All problems, shown at the top with a link to each. */
  readonly issues?: readonly Issue[];
  /** What was written to find a code and means several, by place. */
  readonly searched?: Readonly<Record<string, string>>;
  readonly focus?: string;
  /** The last answers opened more questions here. */
  readonly opened?: boolean;
}

/**
 * Draws a form that is filled in, checked and sent without JavaScript. Its buttons all send; what was written on other steps travels in
 * the page, so that nothing has to be kept for it.
 */
export function renderForm(store: FormStore, surface: HtmlSurface, position: HtmlPosition = {}): string {
  const words = wordingOf(surface);
  const mode = surface.mode ?? 'pages';
  const steps = stepsOf(store, mode);
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === position.step),
  );
  const step = steps[at];
  if (step === undefined) return '';
  const drawing: Drawing = {
    form: store.form.id,
    surface,
    words,
    searched: position.searched ?? {},
    ...(position.focus !== undefined && { focus: position.focus }),
  };
  const last = at === steps.length - 1;
  const forward = last ? (surface.submitLabel ?? words.text('ui.record')) : words.text('ui.next');
  const hidden = { ...surface.hidden, draft: JSON.stringify(draftOf(store)), step: step.id };
  return html`<form class="cartella-form" method="post" novalidate${attributes({
    action: surface.action,
    id: store.form.id,
    enctype:
      asksDocuments(store.form.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))) &&
      'multipart/form-data',
  })}>${Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden"${attributes({ name })} value="${value}">`,
  )}<button class="visually-hidden" name="do" value="next" tabindex="-1" aria-hidden="true">${forward}</button>${
    steps.length > 1 &&
    html`<p class="cartella-page">${words.text('ui.page', { page: at + 1, pages: steps.length })} – ${words.label(step.label)}</p>`
  }${summary(store, position.issues ?? [], steps, step, drawing)}${
    position.opened === true && html`<p class="alert alert-info" role="status">${words.text('ui.more-questions')}</p>`
  }${mode === 'operator' && parts(store, drawing)}${
    step.review ? review(step, drawing) : step.sections.map((section) => drawSection(section, drawing))
  }<div class="cartella-actions">${
    at > 0 && html`<button class="btn btn-outline-primary" name="do" value="back">${words.text('ui.back')}</button>`
  }<button class="btn btn-primary" name="do" value="next">${forward}</button></div></form>`.markup;
}

/** Draws a whole page with the form on it; its title says first whether something is wrong. */
export function renderFormPage(store: FormStore, surface: HtmlSurface, position: HtmlPosition = {}): string {
  const words = wordingOf(surface);
  const name = words.label(store.form.label);
  const wrong = (position.issues ?? []).length > 0;
  return html`${new Html('<!doctype html>')}
<html lang="${surface.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${
    wrong ? words.text('ui.error-title', { title: name }) : name
  }</title>${(surface.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}">`)}</head><body><main class="container py-4"><h1>${name}</h1>${
    store.form.help !== undefined && html`<p class="lead">${words.label(store.form.help)}</p>`
  }${new Html(renderForm(store, surface, position))}</main></body></html>`.markup;
}

// Files travel in parts; everything else as it always did.
function asksDocuments(fields: readonly CompiledField[]): boolean {
  return fields.some(({ type, fields: inner }) => type === 'document' || type === 'documents' || asksDocuments(inner));
}

function summary(
  store: FormStore,
  issues: readonly Issue[],
  steps: readonly FormStep[],
  here: FormStep,
  { form, words }: Drawing,
): Html | undefined {
  if (issues.length === 0) return undefined;
  return html`<div class="callout danger cartella-errors" role="alert" tabindex="-1" id="${form}-errors" autofocus><h2 class="h5">${words.text('ui.errors', { count: issues.length })}</h2><ul>${issues.map(
    (issue) => {
      const place = askedPlace(store, issue.path.join('.'));
      if (place === undefined) return html`<li>${words.message(issue)}</li>`;
      const sentence = `${words.label(store.field(place).field.label)}: ${words.message(issue)}`;
      const step = stepOfPlace(steps, place);
      if (step === undefined || step === here)
        return html`<li><a href="#${controlId(form, place)}">${sentence}</a></li>`;
      return html`<li><button class="btn btn-link" name="do" value="go:${step.id}">${sentence}</button></li>`;
    },
  )}</ul></div>`;
}

function parts(store: FormStore, { words }: Drawing): Html {
  return html`<nav class="cartella-parts" aria-label="${words.text('ui.parts')}"><ol>${partsOf(store).map(
    ({ id, label, status }) =>
      html`<li><a href="#section-${id}">${words.label(label)}</a> <span class="cartella-part is-${status}">${words.text(`ui.part.${status}`)}</span></li>`,
  )}</ol></nav>`;
}

function review(step: FormStep, { words, surface }: Drawing): Html {
  return html`<h2 class="h5">${words.label(step.label)}</h2>${step.sections.map(
    ({ section, questions }) =>
      html`<h3 class="h6">${words.label(section.label)}</h3><dl class="cartella-review">${questions.map((question) => {
        const { state } = question;
        const name = words.label(state.field.label);
        const answers =
          state.field.type === 'group'
            ? question.items.map(
                (item) =>
                  html`<dd>${flatten(item)
                    .flatMap((each) => answerText(each, surface) ?? [])
                    .join(', ')}</dd>`,
              )
            : [html`<dd>${answerText(state, surface) ?? words.text('ui.not-answered')}</dd>`];
        return html`<div><dt>${name}</dt>${answers.length > 0 ? answers : html`<dd>${words.text('ui.not-answered')}</dd>`}${
          !state.field.readOnly &&
          !state.masked &&
          html`<dd><button class="btn btn-link" name="do" value="go:${state.place}">${words.text('ui.change')}<span class="visually-hidden"> ${name}</span></button></dd>`
        }</div>`;
      })}</dl>`,
  )}`;
}

/** Which controls a form that is drawn has: what a page compares to know whether an answer changed it. */
export function askedIds(markup: string): string {
  return [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id).join(' ');
}
