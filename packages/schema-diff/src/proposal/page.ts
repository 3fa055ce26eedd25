import { translate } from '@cartella/core';
import { describeChange } from '../describe';
import type { SchemaChange, Witness } from '../diff';
import type { LensOperation } from '../lens';
import { schemaDiffCatalogues } from '../messages';
import type { ElementNotes, PrivacyEffect } from './annotations';
import type { Proposal } from './proposal';

type Locale = 'it' | 'en';

/** Writes the page of a proposal for whoever works with the records: why, what changes, for whom, what to decide. */
export function proposalPage(proposal: Proposal, locale: Locale): string {
  const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
    translate(schemaDiffCatalogues, locale, `proposal.${key}`, params);
  const { number, title, motive, norm, report, from, to, bump, breaks, profiles, flows, lens, privacy, unlabelled } =
    proposal;
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? [say(none)] : items.map((item) => `- ${item}`);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['stage', [say('stage-text')]],
    ['motive', [motive?.[locale] || say('motive-missing')]],
    ['norm', [norm ?? say('norm-missing')]],
    [
      'changes',
      [
        say('versions', { from, to, bump: say(`bump-${bump}`) }),
        ...(breaks ? [say('breaks')] : []),
        '',
        ...list(
          report.changes.flatMap((change) => changeLines(change, locale, say)),
          'changes-none',
        ),
      ],
    ],
    ['profiles', list(profiles ?? [], 'profiles-none')],
    ['flows', list(flows ?? [], 'flows-none')],
    [
      'privacy',
      list(
        privacy.map((effect) => privacyLine(effect, locale, say)),
        'privacy-none',
      ),
    ],
    [
      'lens',
      list(
        lens.operations.map((operation) => operationLine(operation, locale, say)),
        'lens-none',
      ),
    ],
    [
      'translations',
      list(
        unlabelled.map((place) => `\`${place}\``),
        'translations-none',
      ),
    ],
  ];
  const body = sections.flatMap(([key, lines]) => [`## ${say(key)}`, '', ...lines, '']);
  return [`# ${String(number).padStart(4, '0')} · ${title[locale]}`, '', ...body].join('\n');
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** One change and, below it, a record that no longer goes. */
function changeLines(change: SchemaChange, locale: Locale, say: Say): string[] {
  const { writers, readers } = change.witnesses;
  const shown = (key: string, witness: Witness | undefined) =>
    witness === undefined ? '' : `\n  ${say(key)}\n\n  \`\`\`json\n  ${JSON.stringify(witness.instance)}\n  \`\`\``;
  return [`${describeChange(change, locale)}${shown('witness-writers', writers)}${shown('witness-readers', readers)}`];
}

function privacyLine({ place, kind, before, after }: PrivacyEffect, locale: Locale, say: Say): string {
  const told = (notes: ElementNotes | undefined) =>
    [notes?.sensitivity, notes?.purpose].filter((part) => part !== undefined).join(', ') || '—';
  const label = (after ?? before)?.label?.[locale];
  const name = label === undefined ? `\`${place}\`` : `${label} (\`${place}\`)`;
  return `${name}: ${say(`privacy-${kind}`, { before: told(before), after: told(after) })}`;
}

function operationLine(operation: LensOperation, locale: Locale, say: Say): string {
  const { op, at, loss } = operation;
  const names = op === 'rename' ? [...at, `${operation.from} → ${operation.to}`] : at;
  const lost = [loss?.forward?.[locale], loss?.backward?.[locale]].filter((text) => text !== undefined);
  return `${say(`op-${op}`)} \`${names.join('.')}\`${lost.length === 0 ? '' : ` — ${say('loss')}: ${lost.join(' ')}`}`;
}
