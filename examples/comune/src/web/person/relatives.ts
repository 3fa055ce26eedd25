import type { ModelRecord } from '@cartella/model';
import { answerOf, api } from '../api';

/** The people around a person: their households, their ties, and the records of everybody who is named. */
export interface Relatives {
  readonly households: readonly ModelRecord<'household'>[];
  readonly ties: readonly ModelRecord<'relationship'>[];
  readonly persons: readonly ModelRecord<'person'>[];
}

/** A family has grandparents and cousins; whoever is farther is another family's. */
const generations = 3;
const most = 40;

/** Reads households and ties from person to person, as far as a genogram goes. */
export async function relativesOf(person: ModelRecord<'person'>): Promise<Relatives> {
  const { records: households } = await answerOf(api.recordsOf('household').list({ refersTo: person.id, size: 50 }));
  const ties = new Map<string, ModelRecord<'relationship'>>();
  const known = new Set<string>([
    person.id,
    ...households.flatMap(({ data }) => data.members.map((one) => one.personId)),
  ]);
  let edge = [...known];
  for (let step = 0; step < generations && edge.length > 0; step += 1) {
    const found = await Promise.all(
      edge.map((id) => answerOf(api.recordsOf('relationship').list({ refersTo: id, size: 100 }))),
    );
    edge = [];
    for (const tie of found.flatMap(({ records }) => records)) {
      ties.set(tie.id, tie);
      const { personId, otherPersonId, nature } = tie.data;
      if (nature !== 'family' && nature !== 'couple') continue;
      for (const id of [personId, otherPersonId]) {
        if (id === undefined || known.has(id) || known.size >= most) continue;
        known.add(id);
        edge.push(id);
      }
    }
  }
  const others = [...known].filter((id) => id !== person.id);
  const read = await Promise.all(others.map((id) => api.recordsOf('person').read(id)));
  return {
    households,
    ties: [...ties.values()],
    persons: [person, ...read.flatMap((answer) => (answer.ok ? [answer.value] : []))],
  };
}
