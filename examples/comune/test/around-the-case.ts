import type { Browser, Page } from 'playwright';
import { expect } from 'vitest';
import { keyboardAt } from './keyboard';
import { begin, finish, signIn, violations } from './operator';

const isSaved = (page: Page, words: string) =>
  page.waitForResponse((answer) => {
    const request = answer.request();
    const isDraft = request.method() === 'PUT' && answer.url().includes('/drafts/');
    return isDraft && answer.ok() && (request.postData() ?? '').includes(words);
  });

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Opens a signed project again and changes it while a colleague changes it too; each step by keyboard, reloads between. */
export async function walkProject(page: Page, casePage: string, colleague: Page): Promise<void> {
  await page.goto(casePage);
  const keys = keyboardAt(page);
  await keys.press('Progetto: Casa e lavoro', 'Casa e lavoro');
  const address = page.url();
  await page.getByText('Il progetto è in corso: si cambia dopo averlo riaperto').waitFor();
  expect(await page.getByRole('button', { name: 'Aggiungi un obiettivo' }).count()).toBe(0);
  await keys.press('Rimetti mano al progetto', 'Rimetti mano al progetto');
  await keys.write('motivo', 'Ha trovato un corso.');
  await keys.press('Rimetti mano al progetto', 'Storia del percorso');
  await page.goto(address);
  await colleague.goto(address);
  await colleague.getByLabel('Come ce ne accorgiamo').first().waitFor();
  await headed(page, 'Casa e lavoro');
  await keys.press('Aggiungi un’azione all’obiettivo 1');
  const action = page.getByRole('group', { name: 'Azione 1.1' }).getByLabel('Che cosa si fa');
  await action.focus();
  const kept = isSaved(page, 'Nessuno sfratto');
  await page.keyboard.type('Chiede la rateizzazione');
  await page.getByLabel('Come ce ne accorgiamo').first().focus();
  await page.keyboard.type('Nessuno sfratto');
  await kept;
  await page.reload();
  expect(await action.inputValue()).toBe('Chiede la rateizzazione');
  // Meanwhile a colleague saves a version: what she alone wrote comes, what both wrote is asked.
  await colleague.getByLabel('Che cosa ne pensa la persona').fill('Vorrei restare qui.');
  await colleague.getByLabel('Come ce ne accorgiamo').first().fill('Paga l’affitto');
  await colleague.getByRole('button', { name: 'Salva la versione' }).first().click();
  await colleague.getByText('Versione 3', { exact: true }).waitFor();
  await keys.press('Salva la versione');
  await page.getByRole('heading', { name: /ha cambiato/ }).waitFor();
  const mine = page.getByRole('radio', { name: /Nessuno sfratto/ });
  await mine.focus();
  await page.keyboard.press('Space');
  await keys.press('Registra le scelte');
  expect(await page.getByLabel('Che cosa ne pensa la persona').inputValue()).toBe('Vorrei restare qui.');
  await keys.press('Salva la versione');
  await page.getByText('Versione 4', { exact: true }).waitFor();
  await page.reload();
  const difference = page.locator('.cartella-difference');
  await eventually(() => difference.innerText()).toContain('Chiede la rateizzazione');
  expect(await page.getByText('manca la firma').count()).toBe(2);
  await begin(page, 'Firma il progetto');
  await page.locator('#firma-progetto-signatures-1-name').fill('Bruno Provetti');
  for (const index of [0, 1]) await page.locator(`#firma-progetto-signatures-${index}-method`).selectOption('paper');
  await finish(page, 'Firma il progetto');
}

/** Fills in a scale by keyboard, leaves it half-way, takes it up again and records it. */
export async function walkInstrument(page: Page, casePage: string): Promise<void> {
  await page.goto(casePage);
  const keys = keyboardAt(page);
  await keys.press('Strumenti di valutazione', 'Strumenti di valutazione');
  await page.getByRole('link', { name: 'ADL di Katz', exact: true }).focus();
  await page.keyboard.press('Enter');
  const questions = page.locator('.cartella-item-of-scale');
  await questions.first().waitFor();
  const count = await questions.count();
  for (let index = 0; index < count; index += 1) {
    await questions.nth(index).locator('input').first().focus();
    const kept = index === 1 ? isSaved(page, 'answers') : undefined;
    await page.keyboard.press('Space');
    if (kept === undefined) continue;
    await kept;
    await page.reload();
    await questions.first().waitFor();
    expect(await questions.locator('input:checked').count()).toBe(2);
    expect(await page.locator('.cartella-score-value').count()).toBe(0);
  }
  await eventually(() => page.locator('.cartella-score-value').innerText()).toContain(`su ${count}`);
  await keys.press('Registra', 'Compilati');
  await eventually(() => page.locator('main').innerText()).toContain(`: ${count} su ${count}, funzioni conservate`);
}

/** Sends the person to another body after reading what leaves; the draft is there after a reload, the referral too. */
export async function walkReferral(page: Page, casePage: string): Promise<void> {
  await page.goto(casePage);
  const keys = keyboardAt(page);
  await keys.press('Invii ad altri enti', 'Invii ad altri servizi ed enti');
  const form = page.getByRole('form', { name: /Invio/ });
  await form.getByRole('combobox', { name: 'A chi' }).selectOption({ label: 'Patronato di prova' });
  const kept = isSaved(page, 'Domanda di assegno.');
  await form.getByRole('textbox', { name: 'Motivo' }).fill('Domanda di assegno.');
  await kept;
  await page.reload();
  expect(await form.getByRole('textbox', { name: 'Motivo' }).inputValue()).toBe('Domanda di assegno.');
  await form.getByRole('checkbox', { name: /^Progetto/ }).check({ force: true });
  const preview = form.getByRole('region', { name: /Che cosa parte/ });
  await eventually(() => preview.innerText()).toContain('Mantiene la casa');
  expect(await preview.innerText()).not.toMatch(/FTTZRO|Reddito insufficiente/);
  await form.getByRole('checkbox', { name: /Ho letto/ }).check({ force: true });
  await keys.press('Invia');
  await page.getByRole('heading', { name: 'Invio', exact: true }).waitFor();
  await page.reload();
  await eventually(() => page.locator('main').innerText()).toContain('Sono uscite: Progetto personalizzato.');
}

/** Asks INPS, which answers; asks again, and it does not: it goes on by hand, nothing typed is lost, and each record says where it comes from. */
export async function walkSources(page: Page, casePage: string): Promise<void> {
  await page.goto(casePage);
  const keys = keyboardAt(page);
  await keys.press('Tutti i percorsi della persona', 'Percorsi');
  await keys.press('Altre amministrazioni', 'ISEE');
  await keys.press('Chiedi l’ISEE a INPS');
  await keys.press('Riporta nella cartella');
  const sources = page.locator('.cartella-provenance');
  await sources.filter({ hasText: /Da INPS – Bruno Provetti.*inps\// }).waitFor();
  const busy = page.getByText(/riprovare più tardi/);
  const byHand = page.getByRole('form', { name: 'ISEE scritto a mano' });
  await keys.press('Chiedi l’ISEE a INPS');
  await busy.waitFor();
  const kept = isSaved(page, '845000');
  await byHand.getByRole('textbox', { name: /^ISEE/ }).fill('8.450,00');
  await kept;
  await page.reload();
  await keys.press('Chiedi l’ISEE a INPS');
  await page.getByRole('button', { name: 'Riporta nella cartella' }).waitFor();
  await keys.press('Chiedi l’ISEE a INPS');
  await busy.waitFor();
  await byHand.getByLabel('Protocollo della DSU').fill('INPS-ISEE-2026-00000000X-00');
  await byHand.getByLabel('DSU presentata il').fill('1/10/2026');
  await byHand.getByLabel('Valido fino al').fill('31/12/2026');
  expect(await violations(page)).toEqual([]);
  await keys.press('Registra l’ISEE');
  await page.getByText('8.450,00').waitFor();
  await page.reload();
  await sources.filter({ hasText: /Dichiarato dalla persona .*inps\/busy\// }).waitFor();
}

/** Opens a path of another service in an emergency; who follows it is told, who oversees it reviews it, and it closes again. */
export async function walkEmergency(browser: Browser, origin: string, casePage: string, owner: Page): Promise<void> {
  const { page, errors } = await signIn(browser, origin, 'Ilda Ipotesi');
  await page.goto(casePage);
  await headed(page, 'Non c’è nulla a questo indirizzo');
  await page.goto(origin);
  await page.getByLabel('Cerca una persona').fill('Fittizia');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /Fittizia Zora/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await headed(page, /Fittizia/);
  const keys = keyboardAt(page);
  await keys.press('Aprilo in emergenza');
  const dialog = page.getByRole('dialog', { name: /emergenza/ });
  await dialog.getByRole('button', { name: /Apri/ }).click();
  await dialog.getByText('Scrivi che cosa sta succedendo').waitFor();
  await dialog.getByRole('textbox').fill('Minore solo in casa, il collega non risponde.');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /Apri/ }).click();
  await page
    .getByText(/restano (?:240|239) minuti/)
    .first()
    .waitFor();
  await page.goto(casePage);
  await headed(page, /Fittizia/);
  await page.locator('.emergency-banner').waitFor();
  await eventually(() => page.locator('main').innerText()).toContain('Perdita del lavoro');
  await owner.goto(`${origin}/avvisi`);
  await eventually(() => owner.locator('main').innerText()).toContain('Ilda Ipotesi ha aperto in emergenza');
  await keyboardAt(owner).press('Ho letto');
  await eventually(() => owner.getByRole('button', { name: 'Ho letto' }).count()).toBe(0);
  const head = (await signIn(browser, origin, 'Carla Verifica')).page;
  await head.goto(`${origin}/avvisi`);
  await eventually(() => head.locator('main').innerText()).toContain('Minore solo in casa');
  await keyboardAt(head).press('Era giustificato');
  await head.getByText('Non c’è nulla da riesaminare.').waitFor();
  expect(await violations(head)).toEqual([]);
  await keyboardAt(page).press('Chiudi ora');
  await page.getByRole('button', { name: 'Aprilo in emergenza' }).waitFor();
  await page.goto(casePage);
  await headed(page, 'Non c’è nulla a questo indirizzo');
  expect(errors).toEqual([]);
}

/** Plans an intervention month by month while a colleague writes in it too; what is given is paid, and the family is seen to receive it. */
export async function walkMonths(page: Page, casePage: string, colleague: Page): Promise<void> {
  await page.goto(casePage);
  const keys = keyboardAt(page);
  await keys.press('Tutti i percorsi della persona', 'Percorsi');
  await keys.press('Interventi e spesa');
  const cell = (of: Page, name: RegExp) => of.getByRole('textbox', { name }).first();
  const write = async (box: ReturnType<typeof cell>, text: string) => {
    await box.focus();
    await box.press('Control+A');
    await box.pressSequentially(text);
  };
  await keys.press('Programma i mesi');
  await write(cell(page, /^Previsto, /), '20');
  await write(cell(page, /^Costo di una unità/), '22,35');
  const kept = isSaved(page, '2235');
  await write(cell(page, /^Ente, per cento/), '80');
  await page.getByText('Le parti fanno 80: devono fare cento.').waitFor();
  await kept;
  await page.reload();
  await cell(page, /^Previsto, /).waitFor();
  expect(await cell(page, /^Previsto, /).inputValue()).toBe('20');
  await keys.press('Salva i mesi');
  await page.getByRole('alert').getByText('Le parti del costo devono fare cento.').waitFor();
  await write(cell(page, /^Persona, per cento/), '20');
  expect(await violations(page)).toEqual([]);
  await keys.press('Salva i mesi');
  await page.getByRole('button', { name: 'Salva i mesi' }).waitFor({ state: 'detached' });

  // Meanwhile a colleague writes in the same months: what she alone wrote comes, what both wrote is asked.
  await colleague.goto(page.url());
  await cell(colleague, /^Previsto, /).waitFor();
  await write(cell(colleague, /^Previsto, /), '18');
  await write(cell(colleague, /^Autorizzato, /), '16');
  await colleague.getByRole('button', { name: 'Salva i mesi' }).click();
  await colleague.getByRole('button', { name: 'Salva i mesi' }).waitFor({ state: 'detached' });
  await write(cell(page, /^Previsto, /), '24');
  await keys.press('Salva i mesi');
  await page.getByRole('heading', { name: /ha cambiato/ }).waitFor();
  const mine = page.getByRole('radio', { name: /24/ });
  await mine.focus();
  await page.keyboard.press('Space');
  expect(await violations(page)).toEqual([]);
  await keys.press('Registra le scelte');
  expect(await cell(page, /^Autorizzato, /).inputValue()).toBe('16');
  await write(cell(page, /^Erogato, /), '15');
  await keys.press('Segna pagato');
  await keys.press('Salva i mesi');
  await page.getByRole('button', { name: 'Salva i mesi' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(/^pagato fino a /).waitFor();
  expect(await cell(page, /^Previsto, /).inputValue()).not.toBe('24');
  await page.getByRole('cell', { name: '335,25 €' }).first().waitFor();
}

/** Writes down an identity document by keyboard; it is there afterwards, with how it stands. */
export async function walkPapers(page: Page, casePage: string): Promise<void> {
  await page.goto(casePage);
  const keys = keyboardAt(page);
  await keys.press('Tutti i percorsi della persona', 'Percorsi');
  await keys.press('Documenti e consensi', 'Documenti di identità');
  await keys.press('Aggiungi un documento');
  const form = page.getByRole('form', { name: 'Aggiungi un documento' });
  await form.getByLabel('Tipo').selectOption({ index: 1 });
  await form.getByLabel('Numero').focus();
  await page.keyboard.type('CA00000AA');
  await page.keyboard.press('Enter');
  await page.getByText('Numero CA00000AA').waitFor();
  await page.reload();
  await page.getByText('Numero CA00000AA').waitFor();
  expect(await violations(page)).toEqual([]);
}
