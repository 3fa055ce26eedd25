import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unwrap } from '@cartella/core';
import { cooperationMessages, type Message, receiveMessage } from '@cartella/interchange';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formReturn, type OfflineOptions, openReturnedForm, writeOfflineFile } from '../src/offline';
import { launch, offlineRuntime, violations } from './browser';
import { beginCommon, field, formOf, surface, today } from './sample';

const id = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [comune, cooperativa, file] = [id(1), id(2), id(3)];
const { form } = beginCommon('diary-entry');

describe('a form that is a file, without a connection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cartella-offline-'));
  const path = join(folder, 'modulo.html');
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let publicKey: CryptoKey;
  let options: OfflineOptions;
  const requests: string[] = [];

  beforeAll(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    publicKey = pair.publicKey;
    const { locale, catalogues, vocabularies } = surface;
    options = {
      locale,
      catalogues,
      vocabularies,
      file,
      sender: cooperativa,
      recipient: comune,
      expires: '2099-12-31T00:00:00.000Z',
      key: { kid: file, jwk: await crypto.subtle.exportKey('jwk', pair.privateKey) },
      runtime: await offlineRuntime(),
    };
    writeFileSync(path, writeOfflineFile(form, options));
    browser = await launch();
    context = await browser.newContext({ offline: true });
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => requests.push(`error ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && requests.push(message.text()));
    await page.goto(pathToFileURL(path).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const make = () => page.getByRole('button', { name: 'Crea il file da consegnare' }).last().click();
  const receive = (text: string) =>
    receiveMessage(text, {
      enteId: comune,
      now: Date.now(),
      maxAge: 86_400_000,
      messages: { ...cooperationMessages, 'form-return': formReturn },
      findKey: async (sender, kid) => (sender === cooperativa && kid === file ? publicKey : undefined),
      keptDigest: async () => undefined,
    });

  it('says what is missing, keeps what is written through a closing, and comes back as a message signed with its key', async () => {
    await make();
    expect(await page.locator('.cartella-errors').textContent()).toContain('Questo dato serve');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel(/^Data/).fill('20/11/2026');
    await page.getByLabel(/^Tipo/).first().selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Aggiungi: Passaggio' }).click();
    await page.getByLabel(/^Natura/).selectOption({ index: 1 });
    await page
      .getByLabel(/^Testo/)
      .fill('È venuta </script><img src=x onerror="document.title=1">\u202E con la vicina');
    await page.getByLabel(/^Testo/).blur();
    await expect.poll(() => page.textContent('#status')).toContain('salvato in questo browser');
    await page.close();
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    expect(await page.getByLabel(/^Data/).inputValue()).toBe('20/11/2026');
    const [download] = await Promise.all([page.waitForEvent('download'), make()]);
    const text = readFileSync(await download.path(), 'utf8');
    const reception = await receive(text);
    expect(reception).toMatchObject({ kind: 'new', signedBy: file });
    const message = (reception as { message: Message }).message;
    const { store } = unwrap(openReturnedForm(message, form, file, { today }));
    expect(store.check()).toEqual([]);
    expect(store.values()).toMatchObject({
      diario: {
        date: '2026-11-20',
        passages: [{ text: 'È venuta </script><img src=x onerror="document.title=1"> con la vicina' }],
      },
    });
    expect(await receive(text.replace('20', '21').replace('vicina', 'vicino'))).toMatchObject({ kind: 'refused' });
    expect(await page.title()).toBe('Voce di diario');
    const again = await Promise.all([page.waitForEvent('download'), make()]);
    const repeated = JSON.parse(readFileSync(await again[0].path(), 'utf8')) as Message;
    expect([repeated.id, repeated.digest]).toEqual([message.id, message.digest]);
  });

  it('is saved as a copy that goes on elsewhere, and forgets what was written when asked', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Salva una copia/ }).click(),
    ]);
    const copy = join(folder, 'copia.html');
    await download.saveAs(copy);
    await page.getByRole('button', { name: /^Cancella da questo computer/ }).click();
    expect(await page.getByLabel(/^Data/).inputValue()).toBe('');
    const elsewhere = await browser.newContext({ offline: true });
    const other = await elsewhere.newPage();
    await other.goto(pathToFileURL(copy).href);
    expect(await other.getByLabel(/^Data/).inputValue()).toBe('20/11/2026');
    expect(await other.getByLabel(/^Testo/).inputValue()).toContain('con la vicina');
    await elsewhere.close();
  });

  it('carries documents in the signed message, refuses what is none, and keeps them through a closing', async () => {
    const papers = formOf([
      field('a.name'),
      field('a.papers', { type: 'documents', schema: { type: 'array', items: { type: 'string' } } }),
    ]);
    const holder = join(folder, 'documenti.html');
    writeFileSync(holder, writeOfflineFile(papers, options));
    const elsewhere = await browser.newContext({ offline: true });
    let other = await elsewhere.newPage();
    await other.goto(pathToFileURL(holder).href);
    const attach = (name: string, content: string) =>
      other
        .locator('#prova-a-papers-file')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content, 'latin1') });
    await attach('fattura.pdf', 'MZ');
    await expect.poll(() => other.locator('.invalid-feedback').innerText()).toContain('non si può allegare');
    await attach('enorme.pdf', `%PDF-${'x'.repeat(2_097_153)}`);
    await expect.poll(() => other.locator('.invalid-feedback').innerText()).toContain('al massimo 2 MB');
    // What is written while a file is being read, and where, stays.
    await other.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = async function () {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return arrayBuffer.call(this);
      };
    });
    await attach('<b>referto</b>.pdf', '%PDF-1.7 referto');
    await other.locator('#prova-a-name').pressSequentially('Zora');
    await other.getByLabel('<b>referto</b>.pdf (1 kB)').waitFor();
    await other.keyboard.type(' F.');
    expect(await other.locator('#prova-a-name').inputValue()).toBe('Zora F.');
    await other.locator('#prova-a-name').blur();
    await other.close();
    other = await elsewhere.newPage();
    await other.goto(pathToFileURL(holder).href);
    await other.getByLabel('<b>referto</b>.pdf (1 kB)').waitFor();
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('button', { name: 'Crea il file da consegnare' }).last().click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const message = ((await receive(text)) as { message: Message }).message;
    const { store, files } = unwrap(openReturnedForm(message, papers, file, { today }));
    const [id = ''] = (store.values() as { a: { papers: string[] } }).a.papers;
    expect(files.get(id)).toMatchObject({ title: '<b>referto</b>.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(files.get(id)?.content ?? []).toString()).toBe('%PDF-1.7 referto');
    expect(await receive(text.replace(/"content":"..../, '"content":"QUJD'))).toMatchObject({ kind: 'refused' });
    const without = { ...message, data: { ...(message.data as object), files: [] } } as Message;
    expect(openReturnedForm(without, papers, file, { today })).toMatchObject({
      ok: false,
      issues: [{ code: 'form-return.missing-document', path: ['a', 'papers'] }],
    });
    await elsewhere.close();
  });

  it('asks the network for nothing, and runs no script but its own', () => {
    expect(requests.filter((url) => !url.startsWith('file://') && !url.startsWith('blob:'))).toEqual([]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/(?:src|href)="http/);
  });
});
