import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';

/** Where Debian and others put Chromium; CHROMIUM says otherwise. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Starts a browser that talks to nobody but the application. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** An operator at a browser of their own. */
export interface Seat {
  readonly page: Page;
  /** Errors that the page wrote to its console or threw; refusals that a test provokes are not among them. */
  readonly errors: readonly string[];
}

/** Opens a browser window and signs in as one of the invented operators. */
export async function signIn(browser: Browser, origin: string, name: string, width = 1280): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'it-IT',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  await page.goto(origin);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { name: 'Persone e percorsi' }).waitFor();
  return { page, errors };
}

/** Signs in again in another tab when the session is over; the page goes on by itself. */
export async function signInAgain(page: Page, name: string): Promise<void> {
  const over = page.getByRole('heading', { name: 'La sessione è finita' });
  await over.waitFor();
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Entra di nuovo' }).click(),
  ]);
  const button = other.getByRole('button', { name: new RegExp(name) });
  // The identity provider may still know them, and then asks nothing.
  await Promise.race([button.click().catch(() => undefined), other.waitForURL(/accesso-riuscito/)]);
  await other.waitForURL(/accesso-riuscito/);
  await over.waitFor({ state: 'hidden' });
}

/** Chooses the first answer of a list that is searched by typing. */
export async function choose(page: Page, id: string, typed: string): Promise<void> {
  await page.locator(`#${id}`).fill(typed);
  await page.locator('.cartella-options:not([hidden]):not([aria-busy=true]) [role=option]').first().click();
}

/** A first contact that is not the usual one. */
export interface AccessOptions {
  readonly taxCode?: string;
  readonly procedura?: string;
  /** Kind of the one address; the residence when absent. */
  readonly addressKind?: string;
  /** Words of the button that records it. */
  readonly submit?: string;
  /** Organisations that the procedure asks for, by body. */
  readonly bodies?: Readonly<Record<string, string>>;
}

/** Records a first contact for an invented woman and returns the address of her path. */
export async function recordAccess(
  page: Page,
  origin: string,
  familyName: string,
  {
    taxCode,
    procedura = 'percorso-comune',
    addressKind = 'residence',
    submit = 'Registra l’accesso',
    bodies = {},
  }: AccessOptions = {},
): Promise<string> {
  await page.goto(`${origin}/nuovo?procedura=${procedura}`);
  for (const [body, label] of Object.entries(bodies)) await page.locator(`#ente-${body}`).selectOption({ label });
  await page.getByLabel(/^Cognome/).fill(familyName);
  await page.getByLabel(/^Nome/).first().fill('Zora');
  if (taxCode === undefined) await page.locator('#accesso-person-taxCode-absence').selectOption('refused');
  else await page.locator('#accesso-person-taxCode').fill(taxCode);
  await page.locator('#accesso-person-dateOfBirth').fill('1/1/1980');
  await choose(page, 'accesso-person-birthPlace', 'roma');
  await page.locator('#accesso-person-sex').selectOption({ label: 'Femmina' });
  await choose(page, 'accesso-person-citizenships-more', 'ital');
  await page.getByRole('button', { name: 'Aggiungi: Indirizzo' }).click();
  await page.locator('#accesso-person-addresses-0-kind').selectOption(addressKind);
  await choose(page, 'accesso-person-addresses-0-comune', 'perugia');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.locator('#accesso-accesso-channel').selectOption('desk');
  await page.locator('#accesso-accesso-requester').selectOption('person');
  await page.locator('#accesso-accesso-ext-c_x001-quartiere').selectOption('stazione');
  await page.locator('#accesso-accesso-request').fill('Chiede aiuto per pagare l’affitto: ha perso il lavoro.');
  await page.locator('#accesso-accesso-reasons label', { hasText: 'Difficoltà economica' }).click();
  await page.locator('#accesso-accesso-outcome').selectOption({ index: 1 });
  await page.getByRole('button', { name: submit }).click();
  await page.getByRole('heading', { name: 'Che cosa fare ora' }).waitFor();
  return page.url();
}

/** Fills in questions of a form by their places: a number picks that answer of a drop-down. */
export async function answer(
  page: Page,
  form: string,
  answers: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const [place, value] of Object.entries(answers)) {
    const control = page.locator(`#${form}-${place.replaceAll('.', '-')}`);
    await control.waitFor();
    const isChoice = await control.evaluate((node) => node.tagName === 'SELECT');
    if (isChoice) await control.selectOption(typeof value === 'number' ? { index: value } : value);
    else await control.fill(String(value));
  }
}

/** Everything that axe finds against WCAG 2.2 AA on a page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Goes from the case to a step. */
export async function begin(page: Page, step: string): Promise<void> {
  await page.getByRole('link', { name: step, exact: true }).click();
  await page.getByRole('heading', { name: step, level: 1 }).waitFor();
}

/** Records a step and waits to be back on the case. */
export async function finish(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await page
    .getByRole('heading', { name: 'Storia del percorso' })
    .waitFor()
    .catch(async (error: Error) => {
      const refused = await page.locator('.cartella-errors, .callout.danger').allInnerTexts();
      throw refused.length === 0 ? error : new Error(`${step} was refused: ${refused.join(' ')}`);
    });
}
