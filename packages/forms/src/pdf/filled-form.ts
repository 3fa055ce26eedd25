import type { FormStore } from '../store';
import {
  answerText,
  type DrawnQuestion,
  isMarkedOptional,
  outlineOf,
  type Surface,
  type SurfaceWording,
  wordingOf,
} from '../surface';
import { createPaper, type Paper, type PdfFonts, type Tagged } from './paper';

/** What a form on paper needs besides what every surface needs. */
export interface PdfSurface extends Surface {
  readonly fonts: PdfFonts;
  /** Line under the title: the body, the number of the case; never more than the reader may know. */
  readonly subtitle?: string;
}

/** Where answers begin, in points from the left margin. */
const answersAt = 175;

/** Prints a form as it is filled in: each question that is asked with its answer, tagged, in reading order. */
export async function renderFilledForm(store: FormStore, surface: PdfSurface): Promise<Uint8Array> {
  const words = wordingOf(surface);
  const title = words.label(store.form.label);
  const paper = await beginPaper(title, surface, words);
  const pages = outlineOf(store);
  for (const { page, sections } of pages) {
    const several = pages.length > 1;
    paper.tag('Sect', (part) => {
      if (several) heading(paper, part, 'H2', words.label(page.label), 15);
      for (const { section, questions } of sections)
        part.tag('Sect', (inside) => {
          heading(paper, inside, several ? 'H3' : 'H2', words.label(section.label), 12.5);
          answers(paper, inside, questions, surface, words, 0);
        });
    });
  }
  return paper.end();
}

/** Begins the paper of a form with its title. */
export async function beginPaper(title: string, surface: PdfSurface, words: SurfaceWording): Promise<Paper> {
  const paper = await createPaper({
    title,
    locale: surface.locale,
    fonts: surface.fonts,
    date: surface.today,
    foot: (page, pages) => `${title} · ${words.text('ui.paper.page', { page, pages })}`,
  });
  paper.text('H1', title, { size: 20, bold: true });
  if (surface.subtitle !== undefined) paper.text('P', surface.subtitle, { size: 11, colour: 'soft' });
  return paper;
}

/** Writes a heading with room for what follows, and a rule under it. */
export function heading(paper: Paper, inside: Tagged, type: 'H2' | 'H3', text: string, size: number): void {
  paper.keep(90);
  paper.moveTo(paper.y() + 14);
  inside.text(type, text, { size, bold: true });
  rule(paper, 1);
}

/** Draws a rule across the page. */
export function rule(paper: Paper, thickness: number): void {
  const y = paper.y() + 3;
  paper.artifact((pen, left) => {
    pen
      .lineWidth(thickness)
      .strokeColor('#9aa7b2')
      .moveTo(left, y)
      .lineTo(left + paper.width, y)
      .stroke();
  });
  paper.moveTo(y + 5);
}

function answers(
  paper: Paper,
  inside: Tagged,
  questions: readonly DrawnQuestion[],
  surface: PdfSurface,
  words: SurfaceWording,
  left: number,
): void {
  if (questions.length === 0) return;
  inside.tag('L', (list) => {
    for (const question of questions) list.tag('LI', (item) => answer(paper, item, question, surface, words, left));
  });
}

function answer(
  paper: Paper,
  item: Tagged,
  { state, items }: DrawnQuestion,
  surface: PdfSurface,
  words: SurfaceWording,
  left: number,
): void {
  const { field, issues } = state;
  const name = labelText(words.label(field.label), isMarkedOptional(state), words);
  const labelLook = { left, width: answersAt - 15 - left, size: 9.5, colour: 'soft' } as const;
  const group = field.type === 'group';
  paper.keep(Math.max(paper.height(name, labelLook), 16) + 6);
  const [top, page] = [paper.y(), paper.page()];
  const under = top + paper.height(name, group ? { left, size: 10.5, bold: true } : labelLook);
  item.text('Lbl', name, group ? { left, size: 10.5, bold: true } : labelLook);
  if (!group) paper.moveTo(top - 1.5);
  item.tag('LBody', (body) => {
    if (!group || items.length === 0) {
      const text = group ? undefined : answerText(state, surface);
      const at = group ? left : answersAt;
      body.text('P', text ?? words.text('ui.not-answered'), {
        left: at,
        ...(text === undefined && { colour: 'soft' }),
      });
    }
    for (const [index, questions] of items.entries()) {
      paper.keep(60);
      const number = words.text('ui.item', { item: words.label(field.itemLabel ?? field.label), number: index + 1 });
      body.text('P', number, { left: left + 12, size: 10.5, bold: true });
      answers(paper, body, questions, surface, words, left + 12);
    }
    if (state.source !== undefined)
      body.text('Note', words.text('ui.source', { source: words.label(state.source) }), {
        left: answersAt,
        size: 9,
        colour: 'soft',
      });
    for (const issue of issues)
      body.text('Note', words.message(issue), { left: answersAt, size: 9.5, colour: 'wrong' });
  });
  if (paper.page() === page) paper.moveTo(Math.max(paper.y(), under));
  paper.moveTo(paper.y() + 5);
}

/** The name of a question with its mark: what may be left out says so. */
export function labelText(name: string, optional: boolean, { text }: SurfaceWording): string {
  return optional ? `${name} (${text('ui.optional')})` : name;
}
