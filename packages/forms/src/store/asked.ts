import type { Expression } from '@cartella/rules';
import { itemOf, readAt, segmentsOf } from './place';
import type { Question, Questions } from './question';

/** Tells whether a condition holds where a place is; without a place, for the form as a whole. */
export type Holds = (condition: Expression | undefined, place?: string) => boolean;

/** A question where it stands now. */
export interface AskedPlace {
  readonly question: Question;
  readonly place: string;
}

/** Tells whether a question is shown at a place: its page, section and groups are, and so is itself. */
export function isAsked({ field, group, conditions }: Question, place: string, holds: Holds): boolean {
  if (!holds(field.visible, place)) return false;
  if (group === undefined) return conditions.every((condition) => holds(condition));
  return isAsked(group, groupOf(place), holds);
}

/** Lists every place where something is asked, in reading order, item by item. */
export function askedPlaces(questions: Questions, values: unknown, holds: Holds): AskedPlace[] {
  const walk = (question: Question, place: string): AskedPlace[] => {
    if (!holds(question.field.visible, place)) return [];
    const items = question.questions.length > 0 ? readAt(values, place) : undefined;
    const inside = Array.isArray(items) ? items : [];
    return [
      { question, place },
      ...inside.flatMap((_, index) =>
        question.questions.flatMap((inner) => walk(inner, `${place}.${index}.${inner.field.path}`)),
      ),
    ];
  };
  return [...questions.values()]
    .filter(({ group, conditions }) => group === undefined && conditions.every((condition) => holds(condition)))
    .flatMap((question) => walk(question, question.pattern));
}

/** Lists the places that a pattern has in the values: one, or one for each item. */
export function placesOf(pattern: string, values: unknown): string[] {
  const [first = '', ...rest] = segmentsOf(pattern);
  return rest.reduce<string[]>((places, segment) => places.flatMap((place) => step(place, segment, values)), [first]);
}

function step(place: string, segment: string, values: unknown): string[] {
  if (segment !== '*') return [`${place}.${segment}`];
  const items = readAt(values, place);
  return Array.isArray(items) ? items.map((_, index) => `${place}.${index}`) : [];
}

function groupOf(place: string): string {
  const item = itemOf(place) ?? '';
  return item.slice(0, item.lastIndexOf('.'));
}
