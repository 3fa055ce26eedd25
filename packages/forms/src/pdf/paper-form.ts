import type { CompiledField, CompiledForm } from '../compiled-form';
import { optionsOf, type SurfaceWording, wordingOf } from '../surface';
import { beginPaper, heading, labelText, type PdfSurface } from './filled-form';
import type { Paper, Tagged } from './paper';

// More than this, and the answer is written rather than ticked.
const mostTicks = 24;

/** Prints a form to be filled in by hand: every question that it may ask, with room for its answer. */
export async function renderPaperForm(form: CompiledForm, surface: PdfSurface): Promise<Uint8Array> {
  const words = wordingOf(surface);
  const paper = await beginPaper(words.label(form.label), surface, words);
  const drawing: Drawing = { paper, surface, words };
  const several = form.pages.length > 1;
  for (const page of form.pages)
    paper.tag('Sect', (part) => {
      if (several) heading(paper, part, 'H2', words.label(page.label), 15);
      for (const section of page.sections)
        part.tag('Sect', (inside) => {
          heading(paper, inside, several ? 'H3' : 'H2', words.label(section.label), 12.5);
          if (section.help !== undefined) inside.text('P', words.label(section.help), { size: 9.5, colour: 'soft' });
          const conditional = page.visible !== undefined || section.visible !== undefined;
          questions(drawing, inside, section.fields, 0, conditional);
        });
    });
  paper.keep(70);
  paper.moveTo(paper.y() + 24);
  paper.text('P', words.text('ui.paper.signature'), { size: 9.5 });
  box(drawing, paper, words.text('ui.paper.signature'), 0, 34);
  return paper.end();
}

interface Drawing {
  readonly paper: Paper;
  readonly surface: PdfSurface;
  readonly words: SurfaceWording;
}

function questions(
  drawing: Drawing,
  inside: Tagged,
  fields: readonly CompiledField[],
  left: number,
  conditional: boolean,
): void {
  const asked = fields.filter(({ readOnly, computed }) => !readOnly && computed === undefined);
  if (asked.length === 0) return;
  inside.tag('L', (list) => {
    for (const field of asked) list.tag('LI', (item) => question(drawing, item, field, left, conditional));
  });
}

function question(drawing: Drawing, item: Tagged, field: CompiledField, left: number, conditional: boolean): void {
  const { paper, words } = drawing;
  const depends = conditional || field.visible !== undefined || typeof field.required !== 'boolean';
  const optional = field.required !== true && !depends && field.type !== 'boolean';
  const name = labelText(words.label(field.label), optional, words);
  paper.keep(field.type === 'long-text' ? 130 : 62);
  item.text('Lbl', depends ? `${name} – ${words.text('ui.if-applies')}` : name, { left, size: 10.5, bold: true });
  item.tag('LBody', (body) => {
    if (field.help !== undefined) body.text('P', words.label(field.help), { left, size: 9, colour: 'soft' });
    if (field.guidance !== undefined)
      body.text('P', words.label(field.guidance.text), { left, size: 9, colour: 'soft' });
    room(drawing, body, field, left);
    const reasons = field.absences.filter((kind) => kind !== 'masked');
    if (reasons.length > 0) {
      body.text('P', words.text('ui.absence'), { left, size: 9, colour: 'soft' });
      ticks(
        drawing,
        body,
        reasons.map((kind) => words.text(`ui.absence.${kind}`)),
        left,
        9,
      );
    }
  });
  paper.moveTo(paper.y() + 9);
}

function room(drawing: Drawing, body: Tagged, field: CompiledField, left: number): void {
  const { paper, words } = drawing;
  const name = words.label(field.label);
  if (field.type === 'group') {
    const count = Math.min(Math.max(2, field.limits.minItems ?? 0), field.limits.maxItems ?? 2);
    for (let number = 1; number <= count; number++) {
      paper.keep(80);
      const item = words.label(field.itemLabel ?? field.label);
      body.text('P', words.text('ui.item', { item, number }), {
        left: left + 12,
        size: 10,
        bold: true,
        colour: 'soft',
      });
      questions(drawing, body, field.fields, left + 12, false);
    }
    return;
  }
  const ticked = field.type === 'boolean' ? [words.text('ui.yes'), words.text('ui.no')] : optionNames(field, drawing);
  if (ticked !== undefined && ticked.length <= mostTicks) {
    ticks(drawing, body, ticked, left, 10.5);
    return;
  }
  const hint =
    field.type === 'date'
      ? words.text('ui.format.date')
      : field.type === 'money'
        ? words.text('ui.format.money')
        : field.type === 'document' || field.type === 'documents'
          ? words.text('ui.document.paper')
          : field.vocabulary === undefined
            ? undefined
            : words.text('ui.paper.code');
  if (hint !== undefined) body.text('P', hint, { left, size: 9, colour: 'soft' });
  box(drawing, body, name, left, field.type === 'long-text' ? 84 : 22, field.type === 'tax-code' ? 16 : undefined);
}

function optionNames(field: CompiledField, { surface, words }: Drawing): string[] | undefined {
  return optionsOf(field, surface)?.map((option) => words.label(option.label));
}

/** Draws an empty box, which a reader hears by the name of what goes in; with cells, one for each character. */
function box({ paper }: Drawing, body: Tagged, alt: string, left: number, height: number, cells = 1): void {
  paper.keep(height + 6);
  const y = paper.y() + 2;
  const width = cells > 1 ? Math.min(paper.width - left, cells * 22) : paper.width - left;
  body.drawing('Form', alt, (pen, margin) => {
    pen
      .lineWidth(0.8)
      .strokeColor('#4d5b68')
      .rect(margin + left, y, width, height)
      .stroke();
    for (let cell = 1; cell < cells; cell++) {
      const x = margin + left + (width / cells) * cell;
      pen
        .lineWidth(0.5)
        .moveTo(x, y)
        .lineTo(x, y + height)
        .stroke();
    }
  });
  paper.moveTo(y + height + 3);
}

function ticks({ paper }: Drawing, body: Tagged, labels: readonly string[], left: number, size: number): void {
  const longest = Math.max(...labels.map(({ length }) => length));
  const columns = longest < 26 && size < 10 ? 3 : labels.length > 5 && longest < 46 ? 2 : 1;
  const width = (paper.width - left) / columns;
  for (let row = 0; row < labels.length; row += columns) {
    const shown = labels.slice(row, row + columns);
    const looks = shown.map((_, column) => ({ left: left + column * width + 16, width: width - 24, size }));
    const height = Math.max(...shown.map((label, column) => paper.height(label, looks[column])));
    paper.keep(height + 2);
    const top = paper.y();
    for (const [column, label] of shown.entries()) {
      paper.moveTo(top);
      paper.artifact((pen, margin) => {
        pen
          .lineWidth(0.8)
          .strokeColor('#4d5b68')
          .rect(margin + left + column * width, top + 3, 9, 9)
          .stroke();
      });
      body.text('P', label, looks[column]);
    }
    paper.moveTo(top + height);
  }
}
