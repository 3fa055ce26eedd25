import type { ModelRecord } from '@cartella/model';
import { type Story, write } from './story';

/** What the path changed, goal by goal, with its indicator before, after and as expected. */
export function writeEvaluation(
  story: Story,
  cartellaId: string,
  { data: { goals } }: ModelRecord<'progetto-personalizzato'>,
): void {
  const { making, need, endedOn } = story;
  const { random } = making;
  const achievement = random.pick(['achieved', 'partly', 'not-achieved']);
  const before = random.int(1, 4);
  const after = before + (achievement === 'not-achieved' ? 0 : random.int(1, 4));
  write(
    story,
    'valutazione-finale',
    {
      cartellaId,
      date: endedOn,
      goals: goals.map(({ id }) => ({ goalId: id, achievement })),
      indicators: [
        { indicator: need.indicator, term: 'short', before, after },
        { indicator: 'well-being', term: 'long', before, after, expectedInThreeYears: Math.min(10, after + 1) },
      ],
      outcome: achievement === 'not-achieved' ? 'stable' : 'improved',
      closureReason: 'objectives-reached',
      synthesis: 'Il percorso si conclude come concordato con la persona.',
      personView: 'È stato utile avere qualcuno con cui parlare.',
    },
    endedOn,
  );
}
