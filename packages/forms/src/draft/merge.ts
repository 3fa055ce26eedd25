import type { CompiledForm } from '../compiled-form';
import { isEmpty, isWithin, type Question, questionsOf, readAt, writeAt } from '../store';
import type { FormDraft } from './draft';

/** What one side has at a place. */
export interface DraftAnswer {
  readonly value: unknown;
  /** What was typed there and is not yet in its canonical writing. */
  readonly text?: string;
}

/** A question that two windows answered differently since they parted; for a group, the whole list. */
export interface DraftConflict {
  readonly place: string;
  readonly base: DraftAnswer;
  readonly mine: DraftAnswer;
  readonly theirs: DraftAnswer;
}

/** Two drafts made one, with mine at each conflict until somebody decides. */
export interface MergedDraft {
  readonly draft: FormDraft;
  readonly conflicts: readonly DraftConflict[];
}

/**
 * Joins two drafts that began as the same one, question by question: what one side alone has changed is taken, what both have changed
 * differently is a conflict. Items of a group are joined one by one while neither side has added or removed any.
 *
 * @param form - The form of all three.
 */
export function mergeDrafts(form: CompiledForm, base: FormDraft, mine: FormDraft, theirs: FormDraft): MergedDraft {
  const conflicts: DraftConflict[] = [];
  let draft = mine;

  const mergeAt = (question: Question, place: string) => {
    const [before, here, there] = [base, mine, theirs].map((each) => JSON.stringify(writtenAt(each, place)));
    if (here === there || there === before) return;
    if (here === before) {
      draft = takeFrom(draft, theirs, place);
      return;
    }
    const items = question.questions.length > 0 ? commonItems(place, base, mine, theirs) : undefined;
    if (items === undefined) {
      conflicts.push({
        place,
        base: answerAt(base, place),
        mine: answerAt(mine, place),
        theirs: answerAt(theirs, place),
      });
      return;
    }
    for (const index of items.keys())
      for (const inner of question.questions) mergeAt(inner, `${place}.${index}.${inner.field.path}`);
  };

  for (const question of questionsOf(form).values())
    if (question.group === undefined) mergeAt(question, question.pattern);
  return { draft, conflicts };
}

/** Takes the answer at a place from another draft: settles a conflict with theirs; to keep mine there is nothing to do. */
export function takeFrom(draft: FormDraft, other: FormDraft, place: string): FormDraft {
  const outside = Object.entries(draft.texts).filter(([each]) => !isWithin(each, place));
  const inside = Object.entries(other.texts).filter(([each]) => isWithin(each, place));
  const values = writeAt(draft.values, place, readAt(other.values, place)) as FormDraft['values'];
  return { ...draft, values, texts: Object.fromEntries([...outside, ...inside]) };
}

function writtenAt(draft: FormDraft, place: string): unknown {
  const value = readAt(draft.values, place);
  const texts = Object.entries(draft.texts).filter(([each]) => isWithin(each, place));
  return [isEmpty(value) ? null : value, texts.sort(([one], [other]) => (one < other ? -1 : 1))];
}

function answerAt({ values, texts }: FormDraft, place: string): DraftAnswer {
  const text = texts[place];
  return { value: readAt(values, place), ...(text !== undefined && { text }) };
}

function commonItems(place: string, ...drafts: readonly FormDraft[]): readonly unknown[] | undefined {
  const lists = drafts.map(({ values }) => readAt(values, place));
  const [first, ...others] = lists.map((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []));
  return first !== undefined && others.every((list) => list.length === first.length) ? first : undefined;
}
