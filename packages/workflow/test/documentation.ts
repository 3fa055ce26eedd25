import { type Locale, labelIn, type Norm } from '@cartella/core';
import { type Procedure, roles, type Step, type Term } from '../src';

const words = {
  it: {
    title: 'Procedure',
    intro:
      'Questa pagina è generata dalle procedure del kit, e un test fallisce quando non è più la stessa. Una procedura è un dato: un profilo la può restringere, un verificatore la percorre tutta prima che qualcuno la usi.',
    norms: 'Norme',
    table: '| passo | chi | da | moduli | termini che apre |',
    deadlines: 'Termini',
    deadlineTable: '| termine | durata | norma | se nessuno agisce |',
    toConfirm: 'da confermare con un atto dell’ente',
    from: { start: 'inizio', live: 'ogni stato in corso', ended: 'ogni stato finale' },
    units: {
      hour: ['ora', 'ore'],
      day: ['giorno', 'giorni'],
      'working-day': ['giorno lavorativo', 'giorni lavorativi'],
      month: ['mese', 'mesi'],
      year: ['anno', 'anni'],
    },
  },
  en: {
    title: 'Procedures',
    intro:
      'This page is generated from the procedures of the kit, and a test fails when it is no longer the same. A procedure is data: a profile may narrow it, and a checker walks all of it before anybody uses it.',
    norms: 'Norms',
    table: '| step | who | from | forms | terms that it opens |',
    deadlines: 'Terms',
    deadlineTable: '| term | length | norm | if nobody acts |',
    toConfirm: 'to be confirmed by an act of the body',
    from: { start: 'beginning', live: 'every state under way', ended: 'every end' },
    units: {
      hour: ['hour', 'hours'],
      day: ['day', 'days'],
      'working-day': ['working day', 'working days'],
      month: ['month', 'months'],
      year: ['year', 'years'],
    },
  },
} as const;

function citation({ urn, citation: cited, article }: Norm): string {
  return [cited ?? urn, article].filter((part) => part !== undefined).join(', ');
}

function lengthOf({ amount, unit }: Term, locale: 'it' | 'en'): string {
  return `${amount} ${words[locale].units[unit][amount === 1 ? 0 : 1]}`;
}

function whoOf({ who }: Step, procedure: Procedure, locale: Locale): string {
  const named = [...who.roles, ...(who.responsibleOr ?? [])].map((code) => {
    const role = roles.find((one) => one.code === code);
    return role === undefined ? code : labelIn(role.label, locale);
  });
  const bodies = (who.bodies ?? []).map((id) =>
    labelIn(procedure.bodies.find((one) => one.id === id)?.label ?? { it: id, en: id }, locale),
  );
  const places = [...bodies, ...(who.units ?? [])];
  return `${named.join(', ')}${places.length > 0 ? ` (${places.join(', ')})` : ''}`;
}

function fromOf({ from }: Step, procedure: Procedure, locale: 'it' | 'en'): string {
  if (typeof from === 'string') return words[locale].from[from];
  return from
    .map((id) => labelIn(procedure.states.find((one) => one.id === id)?.label ?? { it: id, en: id }, locale))
    .join(', ');
}

function section(procedure: Procedure, locale: 'it' | 'en'): string {
  const text = words[locale];
  const label = (of: { readonly it: string; readonly en: string }) => labelIn(of, locale);
  const deadline = (id: string) => label(procedure.deadlines.find((one) => one.id === id)?.label ?? { it: id, en: id });
  return [
    `## ${label(procedure.label)}`,
    `\`${procedure.id}/${procedure.version}\` · ${label(procedure.description)}`,
    `${text.norms}: ${procedure.norms.map(citation).join('; ')}.`,
    `![${label(procedure.label)}](procedures/${procedure.id}.svg)`,
    [
      text.table,
      '| --- | --- | --- | --- | --- |',
      ...procedure.steps.map(
        (step) =>
          `| ${label(step.label)} | ${whoOf(step, procedure, locale)} | ${fromOf(step, procedure, locale)} | ${(step.asks?.forms ?? []).map((form) => `\`${form}\``).join(' ')} | ${(step.deadlines?.opens ?? []).map(deadline).join(', ')} |`,
      ),
    ].join('\n'),
    [
      text.deadlineTable,
      '| --- | --- | --- | --- |',
      ...procedure.deadlines.map(
        ({ label: name, term, norm, toConfirm, silence }) =>
          `| ${label(name)} | ${lengthOf(term, locale)} | ${norm === undefined ? '' : citation(norm)}${toConfirm === true ? ` (${text.toConfirm})` : ''} | ${silence === undefined ? '' : label(silence.label)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
}

/** Writes the page of the guides on the shipped procedures. */
export function proceduresPage(procedures: readonly Procedure[], locale: 'it' | 'en'): string {
  const { title, intro } = words[locale];
  return `${[`# ${title}`, intro, ...procedures.map((procedure) => section(procedure, locale))].join('\n\n')}\n`;
}
