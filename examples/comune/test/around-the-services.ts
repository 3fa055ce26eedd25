import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Keyboard } from './keyboard';
import { violations } from './operator';

/** Moves by Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    const said = await page.evaluate(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
      return (active?.getAttribute('aria-label') ?? label ?? active?.textContent ?? '').trim();
    });
    if (said.startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never reaches ${name}`);
}

/** The office that pays commits what is left of a fund: one cent more is refused at its cell, here and by the server, and nothing typed is lost. */
export async function walkFunds({ page, press }: Keyboard): Promise<void> {
  await press('Servizi e spesa', 'Fondi e residui');
  const amount = page.getByLabel('Importo impegnato');
  const open = async () => {
    await page.getByRole('button', { name: 'Nuovo impegno: Fondo affitti' }).waitFor();
    await tabTo(page, 'Nuovo impegno: Fondo affitti');
    await page.keyboard.press('Enter');
    await amount.waitFor();
  };
  await open();
  await tabTo(page, 'Atto di impegno');
  await page.keyboard.type('Det. di prova 99');
  await tabTo(page, 'Importo impegnato');
  await page.keyboard.type('1.500,01');
  await page.getByText('Il fondo non basta: ne restano 1.500,00').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('quello che ne resta è meno').waitFor();
  expect(await amount.getAttribute('aria-invalid')).toBe('true');
  await page.getByText(/Bozza salvata/).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await open();
  expect(await page.getByLabel('Atto di impegno').inputValue()).toBe('Det. di prova 99');
  expect(await amount.inputValue()).toBe('1.500,01');
  await tabTo(page, 'Importo impegnato');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1.500');
  await page.keyboard.press('Enter');
  const fund = page.getByRole('row', { name: /^Fondo affitti/ });
  await fund.getByText('30.000,00 €').nth(1).waitFor();
  await page.reload();
  await page.getByRole('rowheader', { name: /Det. di prova 99/ }).waitFor();
}

/**
 * A tutor marks a day with a letter: it waits as a draft, is recorded with a step of the case, and is there afterwards. The month is closed,
 * nothing changes in it any more, and it opens again for a reason.
 */
export async function walkAttendance({ page, press }: Keyboard): Promise<void> {
  await press('Servizi e spesa', 'Presenze');
  const last = page.getByRole('gridcell', { name: /non segnata/ }).last();
  await last.waitFor();
  await tabTo(page, (await page.getByRole('gridcell').first().getAttribute('aria-label')) ?? '');
  await page.keyboard.press('End');
  for (let rows = 0; rows < 2; rows += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('g');
  const why = page.getByRole('group', { name: 'Che cosa giustifica l’assenza' }).getByRole('textbox');
  await why.waitFor();
  await why.focus();
  await page.keyboard.type('Visita di prova');
  await page.getByText(/Bozza salvata/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Registra una presenza' }).waitFor();
  expect(await why.inputValue()).toBe('Visita di prova');
  expect(await violations(page)).toEqual([]);
  await press('Registra una presenza');
  await page.getByText('Presenze registrate.').waitFor();
  await page.reload();
  await page.getByRole('gridcell', { name: /: Assente giustificato$/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Registra/ }).count()).toBe(0);

  await press('Chiudi il mese');
  await page.getByText('Mese chiuso.').waitFor();
  await page.reload();
  await page
    .getByText(/^Chiuso da Lino Segnaposto/)
    .first()
    .waitFor();
  expect(
    await page
      .getByRole('gridcell', { name: /non segnata/ })
      .first()
      .getAttribute('aria-readonly'),
  ).toBe('true');
  await page
    .getByRole('gridcell', { name: /non segnata/ })
    .first()
    .click();
  await page.keyboard.press('p');
  expect(await page.getByRole('button', { name: /^Registra/ }).count()).toBe(0);
  expect(await correctionOfClosed(page)).toEqual({ status: 422, codes: ['attendance.month-closed'] });
  expect(await violations(page)).toEqual([]);
  await tabTo(page, 'Riapri il mese');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Perché si riapre/).waitFor();
  await page.keyboard.type('Mancava una giornata.');
  await page.keyboard.press('Enter');
  await page.getByText('Mese riaperto.').waitFor();
  await page.reload();
  await page
    .getByText(/^Chiuso da Lino Segnaposto/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Chiudi il mese' }).waitFor();
}

/** What the server says to whoever corrects a day of a closed month without the page. */
async function correctionOfClosed(page: Page): Promise<{ readonly status: number; readonly codes: readonly string[] }> {
  return page.evaluate(async () => {
    const days = await (await fetch('/api/v1/records/attendance?size=200')).json();
    const last = days.records
      .map(({ data }: { data: { date: string } }) => data.date)
      .sort()
      .at(-1);
    const { id, version, data } = days.records.find((one: { data: { date: string } }) => one.data.date === last);
    const answer = await fetch(`/api/v1/records/attendance/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify({ data: { ...data, status: 'absent' }, reason: 'Prova' }),
    });
    const { issues = [] } = await answer.json();
    return { status: answer.status, codes: issues.map(({ code }: { code: string }) => code) };
  });
}

/** The head of service reads how the points came about, and approves: from then on the ranking is that of the day. */
export async function walkRanking({ page, press }: Keyboard): Promise<void> {
  await press('Servizi e spesa', 'Fondi e residui');
  await press('Graduatorie', 'Bando affitti di prova');
  await page.getByText('precede la domanda presentata prima').first().waitFor();
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(/La fascia di ISEE/)
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await press('Approva la graduatoria');
  await page.getByText(/^Approvata\./).waitFor();
  await page.reload();
  await page.getByText(/^Approvata\./).waitFor();
}
