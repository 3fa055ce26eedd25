import { mergeCatalogues } from '@cartella/core';
import { diagramTexts, type Tie } from '../diagram';
import type { Words } from '../language';
import { ecomapTexts } from './texts';

/** Words of the ecomap with those of every drawing. */
export const allTexts = mergeCatalogues(diagramTexts, ecomapTexts);

/** Who or what a tie is with: as written, or by the name of the record it points to. */
export function otherName({ data }: Tie, names: Readonly<Record<string, string>>): string {
  return data.otherName ?? names[data.organisationId ?? data.otherPersonId ?? ''] ?? '…';
}

/** A tie as one says it: with whom, how it is, which way support flows, since when. */
export function spokenTie(
  tie: Tie,
  centre: string,
  names: Readonly<Record<string, string>>,
  { text, day, code }: Words,
): string {
  const { nature, role, quality, direction } = tie.data;
  const what = role === undefined ? text(`ecomap.nature.${nature}`) : code('network-roles', role);
  return [
    text('ecomap.spoken', { other: otherName(tie, names), nature: what.toLowerCase() }),
    quality && text('ecomap.spoken.quality', { quality: text(`diagram.quality.${quality}`).toLowerCase() }),
    direction && text(`ecomap.spoken.direction.${direction}`, { centre }),
    tie.validFrom && text('ecomap.spoken.since', { date: day(tie.validFrom) }),
    tie.validTo && text('ecomap.spoken.until', { date: day(tie.validTo) }),
  ]
    .filter(Boolean)
    .join(', ');
}
