import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormMode, FormValues } from '../src';
import { type HtmlSurface, readForm, receiveFiles, renderFormPage } from '../src/html';
import { offlineStyle } from '../src/offline/style';
import { launch, violations } from './browser';
import { begin, beginCommon, field, formOf, surface } from './sample';

/** A route as a server would mount it: it keeps nothing between two requests. */
function serve(recorded: FormValues[]): Server {
  return createServer(async (request, response) => {
    const mode = (new URL(request.url ?? '', 'http://x').searchParams.get('mode') ?? 'pages') as FormMode;
    if (request.url === '/style.css') return void response.setHeader('content-type', 'text/css').end(offlineStyle);
    const on: HtmlSurface = { ...surface, action: `/?mode=${mode}`, mode, styles: ['/style.css'] };
    const begun = beginCommon('accesso', { values: { accesso: { date: '2026-11-21', channel: 'desk' } } });
    let page = renderFormPage(begun, on);
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const posted = readForm(begun.form, new URLSearchParams(Buffer.concat(chunks).toString()), on);
      if (posted.complete) recorded.push(posted.store.values());
      page = posted.complete ? '<!doctype html><title>Fatto</title>' : renderFormPage(posted.store, on, posted);
    }
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
}

const papers = formOf([
  field('a.name', { required: true }),
  field('a.isee', { type: 'document', required: true }),
  field('a.papers', { type: 'documents', schema: { type: 'array', items: { type: 'string' } } }),
]);

/** A route that takes documents: it keeps them apart, and the page brings back their identifiers. */
function serveDocuments(recorded: FormValues[]): Server {
  const kept = new Map<string, { readonly title: string; readonly size: number }>();
  return createServer(async (request, response) => {
    const on: HtmlSurface = { ...surface, action: '/', documents: (id) => kept.get(id), megabytes: 1 };
    let page = renderFormPage(begin(papers), on);
    if (request.method === 'POST') {
      const sent = new Request('http://x', {
        method: 'POST',
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        body: Buffer.concat(await request.toArray()),
      });
      const { body, refused } = await receiveFiles(
        await sent.formData(),
        async ({ title, content }) => {
          const id = `01980000-0000-7000-8000-${String(kept.size).padStart(12, '0')}`;
          kept.set(id, { title, size: content.length });
          return id;
        },
        1,
      );
      const posted = readForm(papers, body, on, {}, refused);
      if (posted.complete) recorded.push(posted.store.values());
      page = posted.complete ? '<!doctype html><title>Fatto</title>' : renderFormPage(posted.store, on, posted);
    }
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
}

const upload = (name: string, content: string | readonly number[]) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content as string, 'latin1'),
});
const pngBomb = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 1, 0, 0, 0, 1, 0, 0];

describe('documents without JavaScript', () => {
  const recorded: FormValues[] = [];
  const server = serveDocuments(recorded);
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    browser = await launch();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  const next = () => page.locator('.cartella-actions .btn-primary').click();

  it.each([
    ['a programme that is called a PDF', upload('fattura.pdf', 'MZ'), 'Questo tipo di documento non si può allegare'],
    ['a picture of four thousand million points', upload('foto.png', pngBomb), 'troppo grande per essere aperta'],
    [
      'a PDF that is an archive too',
      upload('carta.pdf', `%PDF-1.7 PK\x05\x06${'\0'.repeat(18)}`),
      'un altro file nascosto',
    ],
    ['more than there may be', upload('grande.pdf', `%PDF-${'x'.repeat(1_048_577)}`), 'al massimo 1 MB'],
  ])('refuses %s at its question, and keeps the rest', async (_, file, sentence) => {
    await page.getByLabel(/^a\.name/).fill('Fittizia');
    await page.locator('#prova-a-isee-file').setInputFiles(file);
    await next();
    expect(await page.locator('#prova-a-isee .invalid-feedback').innerText()).toContain(sentence);
    expect(await page.getByRole('alert').first().innerText()).toContain(sentence);
    expect(await page.getByLabel(/^a\.name/).inputValue()).toBe('Fittizia');
    expect(recorded).toEqual([]);
  });

  it('takes one and several, says what is attached, and lets one go again', async () => {
    await page
      .locator('#prova-a-papers-file')
      .setInputFiles([upload('uno.pdf', '%PDF-1.7'), upload('due.pdf', '%PDF-1.7')]);
    await next();
    expect(await page.getByLabel('uno.pdf (1 kB)').isChecked()).toBe(true);
    await page.getByLabel('due.pdf (1 kB)').uncheck();
    await page.locator('#prova-a-isee-file').setInputFiles(upload('<b>isee</b>.pdf', '%PDF-1.7'));
    await next();
    expect(await page.title()).toBe('Fatto');
    const [uno, , isee] = [0, 1, 2].map((index) => `01980000-0000-7000-8000-${String(index).padStart(12, '0')}`);
    expect(recorded).toEqual([{ a: { name: 'Fittizia', isee, papers: [uno] } }]);
  });
});

describe('a browser without JavaScript', () => {
  const recorded: FormValues[] = [];
  const server = serve(recorded);
  let browser: Browser;
  let page: Page;
  let origin: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await launch();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  const next = () => page.locator('.cartella-actions .btn-primary').click();

  it('fills in a first contact by keyboard and mouse: problems with links, questions that open, items added, all of it recorded', async () => {
    await page.goto(origin);
    await next();
    expect(await page.title()).toBe('Errore: Primo contatto');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Identità/ })
      .click();
    expect(page.url()).toContain('#accesso-person-identity');
    await page.getByLabel('Dichiarata').check();
    await next();
    await page.getByLabel(/^Cognome/).fill('<script>document.title="!"</script>');
    await page.getByLabel(/^Data di nascita/).fill('30/2/84');
    await page.getByRole('button', { name: 'Aggiungi: Indirizzo' }).click();
    await page.getByLabel(/^Via o piazza/).fill('Via Finta');
    await page.getByLabel(/^Tipo di indirizzo/).selectOption({ index: 1 });
    await page.getByLabel(/^Comune/).fill('borgo');
    await next();
    await page.getByLabel('Borgo Finto').check();
    await page.getByLabel(/^Comune/).fill('');
    await next();
    expect(await page.getByRole('alert').textContent()).toContain('Data di nascita');
    expect(await page.getByLabel(/^Data di nascita/).inputValue()).toBe('30/2/84');
    await page.getByLabel(/^Data di nascita/).fill('3/2/84');
    await page.keyboard.press('Enter');
    await page.getByText(/Passo 2 di 2/).waitFor();
    await page.getByLabel(/^Chi si rivolge/).selectOption('person');
    await page.getByLabel(/^Richiesta/).fill('Chiede aiuto.\nDa ieri.');
    await page.getByLabel(/^Casa/).check();
    await page.getByLabel('Ordinaria').check();
    await page.getByLabel(/^Esito/).selectOption('information');
    await next();
    expect(await page.title()).toBe('Fatto');
    expect(recorded).toMatchObject([
      {
        person: {
          familyName: '<script>document.title="!"</script>',
          dateOfBirth: '1984-02-03',
          addresses: [{ streetName: 'Via Finta', comune: 'A002' }],
        },
        accesso: { request: 'Chiede aiuto.\nDa ieri.', reasons: ['housing'], date: '2026-11-21' },
      },
    ]);
  });

  it('goes back and comes again and finds what was written', async () => {
    await page.goto(origin);
    await page.getByLabel('Anonima').check();
    await next();
    await page.getByLabel(/^Pseudonimo/).fill('La signora del parco');
    await next();
    await page.getByLabel(/^Richiesta/).fill('Ha freddo');
    await page.getByRole('button', { name: 'Indietro' }).click();
    expect(await page.getByLabel(/^Pseudonimo/).inputValue()).toBe('La signora del parco');
    await next();
    expect(await page.getByLabel(/^Richiesta/).inputValue()).toBe('Ha freddo');
  });

  it.each(['pages', 'operator', 'citizen'] as const)(
    'has no violation of accessibility in the mode %s, with problems shown',
    async (mode) => {
      const context = await browser.newContext();
      const examined = await context.newPage();
      await examined.goto(`${origin}/?mode=${mode}`);
      await examined.locator('.cartella-actions .btn-primary').click();
      expect(await violations(examined)).toEqual([]);
      await examined.setViewportSize({ width: 320, height: 800 });
      expect(await examined.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await context.close();
    },
  );
});
