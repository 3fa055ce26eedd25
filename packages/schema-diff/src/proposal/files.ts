import type { Waiver } from '../release';
import { proposalPage } from './page';
import type { Proposal } from './proposal';

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Name of the folder of a proposal: `0007-nome-scelto`. */
export function proposalFolder({ number, title }: Pick<Proposal, 'number' | 'title'>): string {
  const words = title.it
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return `${String(number).padStart(4, '0')}-${(words ?? ['proposta']).slice(0, 6).join('-')}`;
}

/** Writes the files of a proposal, by name: pages in Italian and English, changes, lens and, for a break, the waiver to fill in. */
export function proposalFiles(proposal: Proposal): Readonly<Record<string, string>> {
  const { report, lens, breaks, package: name, artefact, motive } = proposal;
  // Empty texts and no date: the gate refuses the file until people have written them.
  const waiver: Omit<Waiver, 'sunset'> & { sunset: string } = {
    package: name,
    artefact,
    motive: motive ?? { it: '', en: '' },
    migration: { it: '', en: '' },
    sunset: '',
  };
  return {
    'README.md': proposalPage(proposal, 'it'),
    'README.en.md': proposalPage(proposal, 'en'),
    'changes.json': asJson({ effect: report.effect, compatibility: report.compatibility, changes: report.changes }),
    'lens.json': asJson(lens),
    ...(breaks ? { 'waiver.json': asJson(waiver) } : {}),
  };
}
