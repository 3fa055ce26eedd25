import type { TimelineItem } from './timeline-item';

const kinds = ['Colloquio', 'Visita domiciliare', 'Documento', 'Erogazione'] as const;
const people = ['Bruno Provetti', 'Carla Verifica', 'Dino Simulato'] as const;
const bodies = ['Comune di Borgo Esempio', 'Cooperativa Finta'] as const;

const item = (id: number, date: string, kind: string, by: number, body: number, text?: string): TimelineItem => ({
  id: String(id),
  date,
  kind,
  title: kind,
  by: people[by] ?? people[0],
  body: bodies[body] ?? bodies[0],
  ...(text && { text }),
  ...((kind === 'Documento' || kind === 'Erogazione') && { silent: true }),
});

/** What happened to an invented person: three months without contact, and nothing now for a while. */
export const events: readonly TimelineItem[] = [
  item(1, '2025-01-20', 'Colloquio', 0, 0, 'Primo colloquio al segretariato sociale.'),
  item(2, '2025-02-03', 'Visita domiciliare', 0, 0),
  item(3, '2025-02-10', 'Documento', 1, 0, 'Certificazione ISEE.'),
  item(4, '2025-03-17', 'Colloquio', 1, 0, 'Firma del patto.'),
  item(5, '2025-04-30', 'Erogazione', 2, 1),
  item(6, '2025-06-19', 'Colloquio', 2, 1, 'Con il tutor.'),
  item(7, '2025-07-31', 'Erogazione', 2, 1),
  item(8, '2025-08-01', 'Visita domiciliare', 0, 0),
  item(9, '2026-09-01', 'Colloquio', 1, 0, 'Si riprende dopo il trasloco.'),
];

/** A long history: so many events, one every few days. */
export function longHistory(count: number): readonly TimelineItem[] {
  return Array.from({ length: count }, (_, n) => {
    const date = new Date(Date.UTC(2010, 0, 1 + n * 3)).toISOString().slice(0, 10);
    return item(n, date, kinds[n % kinds.length] ?? kinds[0], n % 3, n % 2);
  });
}
