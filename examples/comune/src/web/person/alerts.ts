import type { Label } from '@cartella/core';
import { longDate } from '../person-name';
import { type PersonFile, shownList } from './person-file';

/** Something that whoever opens the file has to know first. */
export interface Alert {
  readonly kind: 'protection' | 'late' | 'soon' | 'others';
  readonly text: string;
  /** Case that it leads to. */
  readonly caseId?: string;
}

/** What to mind of a person: protection, deadlines that are near or over, cases that other services follow. */
export function alertsOf({ person, views, closed }: PersonFile, label: (label: Label) => string): readonly Alert[] {
  const { identity } = person.data;
  const addresses = shownList(person.data.addresses);
  const contactPoints = shownList(person.data.contactPoints);
  const alerts: Alert[] = [];
  if (identity === 'protected')
    alerts.push({ kind: 'protection', text: 'Identità protetta: non confermare a nessuno che la persona è seguita.' });
  if (addresses.some(({ kind }) => kind === 'protected'))
    alerts.push({ kind: 'protection', text: 'L’indirizzo è segreto: non compare in elenchi, stampe e scambi.' });
  if (contactPoints.some(({ confidential }) => confidential === true))
    alerts.push({ kind: 'protection', text: 'Un recapito è riservato: chiedi prima di usarlo.' });
  for (const { id, deadlines } of views)
    for (const { standing, label: words, due } of deadlines) {
      if (standing !== 'near' && standing !== 'expired') continue;
      const isLate = standing === 'expired';
      alerts.push({
        kind: isLate ? 'late' : 'soon',
        text: `${label(words)}, ${isLate ? 'dal' : 'entro il'} ${longDate(due)}`,
        caseId: id,
      });
    }
  if (closed.length > 0)
    alerts.push({
      kind: 'others',
      text:
        closed.length === 1
          ? 'Un percorso è seguito da un altro servizio.'
          : `${closed.length} percorsi sono seguiti da altri servizi.`,
    });
  return alerts;
}
