import type { DiaryLine } from '@cartella/forms-react/diary';
import type { TimelineItem } from '@cartella/forms-react/timeline';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n * 7)).toISOString().slice(0, 10);
const id = (n: number) => `0190f000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The data of the page: one invented case, with as much in each component as a screen shows of it. */
export const today = '2026-11-21';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly since: string;
  readonly amount: string;
}
export const rows: readonly Row[] = Array.from({ length: 10 }, (_, n) => ({
  id: String(n),
  name: `Caso ${n}`,
  kind: n % 2 === 0 ? 'Assegno' : 'Assistenza domiciliare',
  since: day(n),
  amount: `${n * 10},00 €`,
}));

export const tasks = ['Persona', 'Nucleo', 'Casa', 'Lavoro', 'Salute', 'Bisogni', 'Obiettivi', 'Firme'].map(
  (label, n) => ({ id: label, label, href: `#${label}`, status: n < 3 ? 'done' : 'todo' }) as const,
);

export const answers = Array.from({ length: 12 }, (_, n) => ({
  label: `Domanda ${n}`,
  value: `Risposta ${n}`,
  href: `#${n}`,
}));

export const diary: readonly DiaryLine[] = Array.from({ length: 5 }, (_, n) => ({
  by: 'Bruno Provetti',
  entry: {
    id: id(n) as DiaryLine['entry']['id'],
    data: {
      cartellaId: id(100) as DiaryLine['entry']['data']['cartellaId'],
      date: day(n),
      kind: 'home-visit',
      passages: [
        { nature: 'fact', text: 'La casa è in ordine.' },
        { nature: 'opinion', text: 'Serve un altro colloquio.' },
      ],
    },
  },
}));

export const events: readonly TimelineItem[] = Array.from({ length: 12 }, (_, n) => ({
  id: String(n),
  date: day(n),
  kind: n % 3 === 0 ? 'Colloquio' : 'Visita',
  title: n % 3 === 0 ? 'Colloquio' : 'Visita domiciliare',
  by: n % 2 === 0 ? 'Bruno Provetti' : 'Carla Verifica',
  body: 'Comune di Borgo Esempio',
}));
