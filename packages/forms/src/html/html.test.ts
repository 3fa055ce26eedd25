import { code, eq, path } from '@cartella/rules';
import { describe, expect, it } from 'vitest';
import { begin, beginCommon, field, formOf, group, integer, readOnlyForm, surface } from '../../test/sample';
import type { CompiledForm } from '../compiled-form';
import { commonForms } from '../shipped';
import { controlId } from '../surface';
import { type HtmlSurface, readForm, renderForm, renderFormPage } from '.';

const on: HtmlSurface = { ...surface, action: '/invia' };

/** What a browser would send of a page: the controls as they stand, then what a person changes, and the button that they press. */
function send(markup: string, change: Readonly<Record<string, string | readonly string[]>> = {}, button = 'next') {
  const body = new URLSearchParams();
  const attribute = (tag: string, name: string) => decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);
  for (const [tag] of markup.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    const sends = (type !== 'radio' && type !== 'checkbox') || / checked/.test(tag);
    if (name !== undefined && sends && !(name in change)) body.append(name, attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', content = ''] of markup.matchAll(/<textarea([^>]*)>\n([^<]*)/g)) {
    const name = attribute(tag, 'name')!;
    if (!(name in change)) body.append(name, decode(content)!);
  }
  for (const [, tag = '', content = ''] of markup.matchAll(/<select([^>]*)>(.*?)<\/select>/g)) {
    const name = attribute(tag, 'name')!;
    const chosen = /<option value="([^"]*)" selected/.exec(content)?.[1];
    if (!(name in change)) body.append(name, decode(chosen) ?? '');
  }
  for (const [name, value] of Object.entries(change)) for (const each of [value].flat()) body.append(name, each);
  body.append('do', button);
  return body;
}

function decode(text: string | undefined) {
  return text
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function post(
  form: CompiledForm,
  markup: string,
  change = {},
  button = 'next',
  over: Partial<HtmlSurface> = {},
  options = {},
) {
  const posted = readForm(form, send(markup, change, button), { ...on, ...over }, options);
  return { ...posted, markup: renderForm(posted.store, { ...on, ...over }, posted) };
}

describe('a form without JavaScript', () => {
  const isMore = eq(path('a.kind'), code('more'));
  const form = formOf([
    field('a.kind', { required: true }),
    field('a.more', { visible: isMore, required: isMore }),
    integer('a.n'),
    field('a.tick', { type: 'boolean', schema: { type: 'boolean' } }),
    field('a.day', {
      type: 'date',
      absences: ['refused', 'masked'],
      schema: { anyOf: [{ type: 'string' }, { properties: { absent: { enum: ['refused'] } } }] },
    }),
    group('a.goals', [field('what', { required: true })], { limits: { maxItems: 2 } }),
  ]);

  it('names the controls, ties label, help and problems to them, and marks what may be left out', () => {
    const store = beginCommon('accesso', { values: { person: { identity: 'declared' } } });
    store.check();
    const markup = renderForm(store, on, { issues: store.check() });
    expect(markup).toContain(
      '<label class="form-label" for="accesso-person-taxCode">Codice fiscale<span class="cartella-optional"> (facoltativo)</span></label>',
    );
    expect(markup).toMatch(/id="accesso-person-familyName"[^>]*aria-describedby="accesso-person-familyName-issues"/);
    for (const [, id = ''] of markup.matchAll(/ (?:for|href)="#?([^"]+)"/g)) expect(markup).toContain(`id="${id}"`);
    for (const [, ids = ''] of markup.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of ids.split(' ')) expect(markup).toContain(`id="${id}"`);
    const all = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  it('comes back as it was written when something is wrong, with a link to each problem', () => {
    const { store, complete, markup, issues } = post(form, renderForm(begin(form), on), {
      'v:a.kind': ' ',
      'v:a.n': '1x',
    });
    expect(complete).toBe(false);
    expect(issues?.map((issue) => [issue.code, issue.path.join('.')])).toEqual([
      ['value.required', 'a.kind'],
      ['input.integer', 'a.n'],
    ]);
    expect(markup).toContain('<a href="#prova-a-n">');
    expect(markup).toMatch(/name="v:a.n"[^>]*aria-invalid="true"[^>]*value="1x"|value="1x"/);
    expect(renderFormPage(store, on, { issues: issues! })).toContain('<title>Errore: Prova</title>');
  });

  it('asks what an answer opens before it goes on', () => {
    const first = post(form, renderForm(begin(form), on), { 'v:a.kind': 'more' });
    expect(first.issues?.map(({ path: at }) => at.join('.'))).toEqual(['a.more']);
    const second = post(form, first.markup, { 'v:a.more': 'ecco' });
    expect(second).toMatchObject({ complete: true });
    expect(second.store.values()).toEqual({ a: { kind: 'more', more: 'ecco' } });
  });

  it('adds and removes items with its buttons, no more than there may be', () => {
    let page = post(form, renderForm(begin(form), on), { 'v:a.kind': 'x' }, 'add:a.goals');
    expect(page.focus).toBe('a.goals.0.what');
    page = post(form, page.markup, { 'v:a.goals.0.what': 'casa' }, 'add:a.goals');
    page = post(form, page.markup, { 'v:a.goals.1.what': 'lavoro' }, 'add:a.goals');
    expect(page.store.values()).toEqual({ a: { kind: 'x', goals: [{ what: 'casa' }, { what: 'lavoro' }] } });
    page = post(form, page.markup, {}, 'remove:a.goals:0');
    expect(page.store.values()).toEqual({ a: { kind: 'x', goals: [{ what: 'lavoro' }] } });
    expect(post(form, page.markup)).toMatchObject({ complete: true });
  });

  it('unticks what was ticked, and takes the reason of an absence', () => {
    const store = begin(form, { values: { a: { kind: 'x', tick: true } } });
    const page = post(form, renderForm(store, on), { 'v:a.tick': [], 'a:a.day': 'refused' });
    expect(page.store.values()).toEqual({ a: { kind: 'x', day: { absent: 'refused' } } });
    const back = post(form, page.markup, { 'a:a.day': 'masked' });
    expect(back.store.values()).toEqual({ a: { kind: 'x' } });
  });

  it('finds a code of a long list by name, and asks which when there are several', () => {
    const places = formOf([field('a.place', { type: 'code', vocabulary: 'comuni' })]);
    const page = post(places, renderForm(begin(places), on), { 's:a.place': 'borgo' });
    expect(page.complete).toBe(false);
    expect(page.markup).toContain('Borgo Finto');
    const chosen = post(places, page.markup, { 's:a.place': '', 'v:a.place': 'A002' });
    expect(chosen.store.values()).toEqual({ a: { place: 'A002' } });
    expect(post(places, renderForm(begin(places), on), { 's:a.place': 'collaudo' }).store.values()).toEqual({
      a: { place: 'A003' },
    });
  });

  it('is asked one thing at a time to a citizen, who checks the answers at the end', () => {
    const citizen = { mode: 'citizen' } as const;
    const short = formOf([field('a.name', { required: true }), field('a.note')]);
    let page = post(short, renderForm(begin(short), { ...on, ...citizen }), { 'v:a.name': 'Zora' }, 'next', citizen);
    expect(page.step).toBe('a.note');
    expect(page.markup).not.toContain('v:a.name');
    page = post(short, page.markup, {}, 'next', citizen);
    expect(page.markup).toContain('<dt>a.name</dt><dd>Zora</dd>');
    expect(page.markup).toContain('Non indicato');
    const again = post(short, page.markup, {}, 'go:a.name', citizen);
    expect(again.markup).toContain('value="Zora"');
    expect(post(short, page.markup, {}, 'next', citizen)).toMatchObject({ complete: true });
  });

  it('shows an operator all of it, with the parts and how each stands', () => {
    const markup = renderForm(beginCommon('accesso', { values: { person: { identity: 'declared' } } }), {
      ...on,
      mode: 'operator',
    });
    expect(markup).toContain(
      '<a href="#section-bisogno">Il bisogno</a> <span class="cartella-part is-not-started">da iniziare</span>',
    );
    expect(markup).toContain('v:person.familyName');
    expect(markup).toContain('v:accesso.request');
  });

  it('is carried to the form of today when the form changed while the page was open', () => {
    const newer = formOf([field('a.kind', { required: true }), field('a.email')], { version: '2.0.0' });
    const store = begin(form, { values: { a: { kind: 'x', n: 7 } } });
    const page = readForm(newer, send(renderForm(store, on)), on);
    expect(page.lost).toMatchObject([{ place: 'a.n', value: 7 }]);
    expect(page.store.values()).toEqual({ a: { kind: 'x' } });
  });

  it.each(commonForms.map(({ id }) => id))('is made for the common form %s in every mode', (id) => {
    for (const mode of ['pages', 'operator', 'citizen'] as const)
      expect(renderForm(beginCommon(id), { ...on, mode })).toContain('<form');
  });
});

describe('whoever writes the body of a request', () => {
  const secret = formOf([
    field('a.name'),
    field('a.fixed', { readOnly: true }),
    field('a.hidden'),
    group('a.goals', [field('what')]),
  ]);
  const known = { a: { fixed: 'vero', hidden: { absent: 'masked' }, other: 'resta' } };
  const draft = (values: unknown, texts = {}) =>
    JSON.stringify({ form: { id: 'prova', version: '1.0.0' }, values, texts });
  const read = (entries: readonly (readonly [string, string])[]) => readForm(secret, entries, on, { values: known });

  it('cannot change what is read-only, what is masked, or what the form does not ask', () => {
    const { store } = read([
      [
        'draft',
        draft(
          { a: { name: 'x', fixed: 'falso', hidden: 'falso', other: 'falso', admin: true } },
          { 'a.fixed': 'falso' },
        ),
      ],
      ['p:a.fixed', '1'],
      ['v:a.fixed', 'falso'],
      ['p:a.hidden', '1'],
      ['v:a.hidden', 'falso'],
      ['p:a.other', '1'],
      ['v:a.other', 'falso'],
    ]);
    expect(store.snapshot().values).toEqual({ a: { ...known.a, name: 'x' } });
  });

  it('cannot change an item of a group that is read-only, nor what was typed there', () => {
    const values = { progetto: { goals: [{ description: 'vero' }] } };
    const place = 'progetto.goals.0.description';
    const of = { form: { id: 'progetto-personalizzato', version: '1.0.0' }, values: {}, texts: { [place]: 'falso' } };
    const body = [
      ['draft', JSON.stringify(of)],
      [`p:${place}`, '1'],
      [`v:${place}`, 'falso'],
    ] as const;
    const { store } = readForm(readOnlyForm('progetto-personalizzato'), body, on, { values });
    expect(store.field(place)).toMatchObject({ value: 'vero', text: 'vero' });
  });

  it('cannot make items out of indexes, nor lists out of drafts', () => {
    const { store } = read([
      ['draft', draft({ a: { goals: Array.from({ length: 10_000 }, () => ({})) } })],
      ['p:a.goals.999999999.what', '1'],
      ['v:a.goals.999999999.what', 'x'],
    ]);
    expect((store.snapshot().values['a'] as { goals: unknown[] }).goals).toHaveLength(50);
  });

  it.each([
    ['no JSON', '{'],
    ['another form', '{"form":{"id":"altro","version":"1"},"values":{}}'],
    ['no values', '{"form":{"id":"prova","version":"1"},"values":[]}'],
    [
      'a prototype',
      '{"form":{"id":"prova","version":"1"},"values":{"__proto__":{"polluted":1}},"texts":{"__proto__":"x"}}',
    ],
    ['nonsense in places', draft({ a: 5 })],
    ['nonsense in groups', draft({ a: { goals: { length: 1e9 } } })],
  ])('is not believed with %s', (_, json) => {
    const { store } = read([['draft', json]]);
    expect(store.check()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(renderForm(store, on)).toContain('<form');
  });

  it('has every text drawn as text, without what turns the line around', () => {
    const hostile = '"><script>alert(1)</script>\u202Etxt.exe\u0000</textarea><img src=x onerror=alert(1)>';
    const all = formOf(
      [
        field('a.name'),
        field('a.long', { type: 'long-text' }),
        field('a.code', { type: 'code', vocabulary: 'nessuno' }),
        field('a.fixed', { readOnly: true }),
      ],
      { label: { it: hostile, en: hostile } },
    );
    const store = begin(all, { values: { a: { name: hostile, long: hostile, code: hostile, fixed: hostile } } });
    for (const mode of ['pages', 'operator', 'citizen'] as const) {
      const markup = renderFormPage(
        store,
        { ...on, mode },
        { step: mode === 'citizen' ? 'review' : undefined!, searched: { 'a.code': hostile } },
      );
      for (const inert of ['<script', '<img', '\u0000', '\u202e']) expect(markup).not.toContain(inert);
      expect(markup).toContain('&lt;script&gt;');
    }
  });

  it('may paste a million characters: they come back whole, with a sentence about how many there may be', () => {
    const long = formOf([field('a.name', { schema: { type: 'string', maxLength: 120 } })]);
    const paste = 'à'.repeat(1_000_000);
    const page = post(long, renderForm(begin(long), on), { 'v:a.name': paste });
    expect(page.issues).toMatchObject([{ code: 'value.too-long' }]);
    expect(page.markup).toContain(`value="${paste}"`);
  });

  it('sends a file where text is asked and nothing happens', () => {
    const { store } = readForm(
      secret,
      [
        ['p:a.name', '1'],
        ['v:a.name', new Blob(['x'])],
      ],
      on,
    );
    expect(store.values()).toEqual({ a: {} });
    expect(controlId('prova', 'a.goals.0.what')).toBe('prova-a-goals-0-what');
  });
});
