import { unwrap } from '@cartella/core';
import createBidi from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, fonts, type PdfElement, readPdf, textOf, worldFonts } from '../../test/pdf';
import { begin, beginCommon, cartella, field, formOf, group, surface } from '../../test/sample';
import { compiledFields } from '../compiled-form';
import { compileForm } from '../compiled-form/compile';
import { writableText } from '../input';
import { commonForms } from '../shipped';
import type { FormStore } from '../store';
import { fillAnyhow, saidBy } from '../testing';
import { renderFilledForm, renderPaperForm } from '.';
import { runsOf } from './letters';
import { linesOf } from './lines';

const on = { ...surface, fonts };
const texts = (pages: Awaited<ReturnType<typeof readPdf>>['pages'], role: string) =>
  pages.flatMap((page) => elementsOf(page, role)).map(textOf);

async function saidOnPaper(store: FormStore): Promise<string[]> {
  const { pages } = await readPdf(await renderFilledForm(store, { ...surface, fonts }));
  const say = (element: PdfElement | string): string[] => {
    if (typeof element === 'string') return [];
    if (element.role === 'Lbl' || element.role === 'Note') return [textOf(element)];
    return element.content.flatMap(say);
  };
  // What goes on over a page is an element of both, with its text on one.
  return pages.flatMap(say).filter((text) => text !== '');
}

describe('a form on paper', () => {
  it('is a tagged document in Italian, with a title, headings in their order, and every mark accounted for', async () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    const read = await readPdf(await renderFilledForm(store, on));
    expect(read.marked).toMatchObject({ Marked: true });
    expect(read.info).toMatchObject({ Title: 'Primo contatto', Language: 'it-IT' });
    expect(JSON.stringify([...(read.metadata as unknown as Iterable<unknown>)])).toContain('pdfuaid');
    expect(texts(read.pages, 'H1')).toEqual(['Primo contatto']);
    expect(texts(read.pages, 'H2')).toEqual(['La persona', 'La richiesta']);
    expect(texts(read.pages, 'H3')).toEqual([
      'Chi è',
      'Dove vive e come trovarla',
      'Il contatto',
      'Il bisogno',
      'Come si conclude',
    ]);
    expect(read.untagged).toEqual([]);
  });

  it('has each question with its answer, items one by one, and says what is missing and what is wrong', async () => {
    const form = formOf([
      field('a.name', { required: true }),
      field('a.day', { type: 'date', schema: { type: 'string' } }),
      field('a.sum', { type: 'money', schema: { type: 'integer' } }),
      field('a.hidden', { readOnly: true }),
      group('a.goals', [field('what')], { itemLabel: { it: 'Obiettivo', en: 'Goal' } }),
    ]);
    const values = {
      a: { day: '2026-02-03', sum: 123450, hidden: { absent: 'masked' }, goals: [{ what: 'casa' }, {}] },
    };
    const store = begin(form, { values });
    store.check();
    const { pages } = await readPdf(await renderFilledForm(store, on));
    expect(texts(pages, 'Lbl')).toEqual([
      'a.name',
      'a.day (facoltativo)',
      'a.sum (facoltativo)',
      'a.hidden',
      'a.goals (facoltativo)',
      'what (facoltativo)',
      'what (facoltativo)',
    ]);
    const [first, second, third, fourth, goals] = texts(pages, 'LBody');
    expect(first).toContain('Non indicato');
    expect([second, third, fourth]).toEqual(['03/02/2026', '1.234,50 €', 'Riservato']);
    expect(goals).toBe('Obiettivo 1 what (facoltativo) casa Obiettivo 2 what (facoltativo) Non indicato');
    expect(texts(pages, 'Note')).toHaveLength(1);
  });

  it('goes on over pages without losing a word of a long answer', async () => {
    const story = Array.from({ length: 2000 }, (_, index) => `parola${index}`).join(' ');
    const store = begin(formOf([field('a.long', { type: 'long-text' }), field('a.after')]), {
      values: { a: { long: story, after: 'fine' } },
    });
    const { pages } = await readPdf(await renderFilledForm(store, on));
    expect(pages.length).toBeGreaterThan(2);
    expect(texts(pages, 'P').join(' ')).toBe(`${story} fine`);
  });

  it('has room for every question that a person may be asked, with a name that is heard', async () => {
    const { form } = beginCommon('accesso');
    const { pages } = await readPdf(await renderPaperForm(form, on));
    const labels = texts(pages, 'Lbl').join('|');
    for (const each of compiledFields(form)) expect(labels).toContain(each.label.it);
    expect(labels).toContain('Cognome – solo se riguarda questa persona');
    const boxes = pages.flatMap((page) => elementsOf(page, 'Form')).map(({ alt }) => alt);
    expect(boxes).toContain('Codice fiscale');
    expect(boxes).toContain('Luogo, data e firma');
    expect(texts(pages, 'P')).toContain('Accertata con documento');
  });

  it('is the same bytes each time', async () => {
    const { form } = beginCommon('firma');
    expect(Buffer.compare(await renderPaperForm(form, on), await renderPaperForm(form, on))).toBe(0);
  });

  it('writes the names of all its citizens, and of a letter that no font has the number', async () => {
    const names = [
      'Łukasz Đorđević Žižek',
      'Ștefan Țăranu',
      'Ελένη Παπαδοπούλου',
      'Олена Шевченко-Гнатюк',
      'Nguyễn Thị Hạnh',
      'ნინო გიორგაძე',
    ];
    const joined = ['كريم منصور', 'মোহাম্মদ রহমান'];
    const form = formOf([...names, ...joined, 'ተስፋዬ'].map((_, index) => field(`a.n${index}`)));
    const values = (all: readonly string[]) => ({
      a: Object.fromEntries(all.map((name, index) => [`n${index}`, name])),
    });
    let bytes = Buffer.alloc(0);
    const printed = async (all: readonly string[], used: typeof fonts) => {
      bytes = Buffer.from(await renderFilledForm(begin(form, { values: values(all) }), { ...surface, fonts: used }));
      const { pages, untagged } = await readPdf(new Uint8Array(bytes));
      expect(untagged).toEqual([]);
      // A mark that a font draws apart has no letter of its own to be found by.
      return texts(pages, 'P').map((text) => writableText(text).normalize('NFKC').replace(/\s+/g, ' '));
    };
    const told = await printed([...names, ...joined, 'ተስፋዬ'], worldFonts);
    expect(told.slice(0, names.length)).toEqual(names);
    // Letters that are joined are heard, and found, by what they were before.
    const heard = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1').replaceAll('\t', '\\t');
    for (const name of joined) expect(bytes.toString('latin1').includes(heard(name))).toBe(true);
    expect(told.at(-1)).toBe('[U+1270][U+1235][U+134B][U+12EC]');
    // Without fonts for them nothing is lost either.
    expect((await printed(['Олена'], fonts))[0]).toBe('[U+041E][U+043B][U+0435][U+043D][U+0430]');
  });

  it('writes a name from right to left in its place, with the numbers beside it, over lines and pages', async () => {
    const [latin, arabic] = [(code: number) => code < 0x600, (code: number) => code >= 0x600 || code === 0x20];
    const bidi = createBidi();
    const shown = (text: string, width = 99) =>
      linesOf(runsOf(text, [latin, arabic]), width, (run) => run.text.length, bidi).map((line) =>
        line.map((run) => run.text),
      );
    expect(shown('Il padre, كريم منصور, abita in via Roma 3')).toEqual([
      ['Il padre, ', 'كريم منصور', ', abita in via Roma 3'],
    ]);
    // A number stands as numbers do, to the left of what comes before it; brackets are turned.
    expect(shown('شارع (روما) 12')).toEqual([['12', ' (', 'روما', ')', 'شارع ']]);
    expect(shown('uno due tre كريم منصور', 13)).toEqual([['uno due tre'], ['كريم منصور']]);
    expect(shown('y'.repeat(25), 10)).toEqual([['y'.repeat(10)], ['y'.repeat(10)], ['y'.repeat(5)]]);
    expect(shown('a\n\nb')).toEqual([['a'], [], ['b']]);
    const story = Array.from({ length: 350 }, (_, index) => `слово${index} كلمة`).join(' ');
    const store = begin(formOf([field('a.long', { type: 'long-text' }), field('a.after')]), {
      values: { a: { long: story, after: 'fine' } },
    });
    const { pages, untagged } = await readPdf(await renderFilledForm(store, { ...surface, fonts: worldFonts }));
    expect([pages.length > 1, untagged]).toEqual([true, []]);
    const printed = texts(pages, 'P').join(' ');
    for (const word of ['слово0', 'слово175', 'слово349', 'fine']) expect(printed).toContain(word);
  });

  it('prints hostile text as text', async () => {
    const hostile = ') Tj ET /JS (app.alert(1)) <script>\u202Egnp.exe\u0000 \\u0028';
    const store = begin(
      formOf([field('a.name'), field('a.code', { type: 'code', vocabulary: 'x' })], {
        label: { it: hostile, en: hostile },
      }),
      {
        values: { a: { name: hostile, code: hostile } },
      },
    );
    const bytes = await renderFilledForm(store, on);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/OpenAction|\/AA /);
    const { pages } = await readPdf(bytes);
    const inert = ') Tj ET /JS (app.alert(1)) <script>gnp.exe \\u0028';
    expect(texts(pages, 'H1')).toEqual([inert]);
    expect(texts(pages, 'P')).toEqual([inert, inert]);
  });
});

describe('on paper as on every surface', () => {
  it.each(commonForms.map(({ id }) => id))(
    'the form %s, whatever was answered, asks the same and finds the same wrong',
    async (id) => {
      const form = unwrap(compileForm(cartella, id));
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(29), { minLength: 60, maxLength: 60 }), async (numbers) => {
          const store = fillAnyhow(form, numbers, surface);
          expect(await saidOnPaper(store)).toEqual(saidBy(store, surface));
        }),
        { numRuns: 1 },
      );
    },
  );
});
