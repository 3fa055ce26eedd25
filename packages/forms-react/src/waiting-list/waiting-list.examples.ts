import type { Ranked } from './waiting-list';

const ranked = (id: string, score: number, care: number, more: Partial<Ranked> = {}): Ranked => ({
  id,
  name: `Domanda ${id}`,
  score,
  criteria: [
    { label: 'Bisogno di cura', points: care, reason: 'Barthel tra 21 e 60' },
    { label: 'Reddito', points: score - care, reason: 'ISEE sotto 9.360 euro' },
  ],
  ...more,
});

/** An invented ranking with a tie and two places. */
export const ranking = {
  title: 'Centro diurno, autunno 2026',
  date: '2026-10-31',
  places: 2,
  ranked: [
    ranked('0042', 70, 40),
    ranked('0017', 60, 40, { tieBreak: 'precede la domanda più vecchia' }),
    ranked('0063', 60, 30),
  ],
};
