import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextTopic, passagesOf, topicStatus } from './interview';
import { begun, guide } from './interview.examples';

const note = fc.record({
  id: fc.uuid(),
  text: fc.stringMatching(/^[a-z]{1,12}$/),
  nature: fc.constantFrom('fact', 'opinion', 'reported'),
  topic: fc.constantFrom('request', 'home', 'work', 'a topic of another guide'),
});

it('no word that was noted is lost, nor said of another kind, when an interview is recorded', () => {
  fc.assert(
    fc.property(fc.array(note, { maxLength: 20 }), (notes) => {
      const passages = passagesOf(notes, guide, ({ it }) => it);
      for (const nature of ['fact', 'opinion', 'reported'] as const) {
        const words = passages
          .filter((passage) => passage.nature === nature)
          .flatMap((passage) => passage.text.replace(/^[^:]*: /, '').split('\n'));
        expect(words.sort()).toEqual(
          notes
            .filter((each) => each.nature === nature)
            .map(({ text }) => text)
            .sort(),
        );
      }
    }),
  );
});

it('what is known, touched or left for another time is not asked again', () => {
  expect(guide.map((topic) => topicStatus(topic, begun))).toEqual(['touched', 'known', 'open', 'open']);
  expect(nextTopic(guide, begun)?.id).toBe('work');
  expect(nextTopic(guide, { ...begun, skipped: ['work', 'network'] })).toBeUndefined();
});

it('notes come out topic by topic, what was put nowhere last', () => {
  expect(passagesOf(begun.notes, guide, ({ it }) => it)).toEqual([
    { nature: 'reported', text: 'La richiesta: Chiede aiuto per l’affitto: due mensilità arretrate.' },
    { nature: 'fact', text: 'Porta la lettera del proprietario.' },
  ]);
});
