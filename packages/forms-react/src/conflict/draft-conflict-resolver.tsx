import { answerText, type DraftAnswer, type FieldState, type FormStore, readAt } from '@cartella/forms';
import type { DraftInConflict } from '../draft';
import { type FormEnvironment, useFormEnvironment } from '../environment';
import { useWords } from '../language';
import { ConflictResolver } from './conflict-resolver';
import { conflictTexts } from './texts';

/** The questions of a draft that another window or device answered differently, to be decided one by one. */
export function DraftConflictResolver({
  store,
  state,
}: {
  readonly store: FormStore;
  readonly state: DraftInConflict;
}) {
  const environment = useFormEnvironment();
  const { text, label } = useWords(conflictTexts);
  const conflicts = state.conflicts.map(({ place, ...sides }) => {
    const question = store.field(place);
    const say = (side: DraftAnswer) => sayAnswer(question, side, { ...environment, today: store.today });
    return {
      path: place,
      label: label(question.field.label),
      base: say(sides.base),
      mine: say(sides.mine),
      theirs: say(sides.theirs),
    };
  });
  return <ConflictResolver conflicts={conflicts} theirName={text('conflict.elsewhere')} onResolve={state.decide} />;
}

type Around = Pick<FormEnvironment, 'locale' | 'catalogues' | 'vocabularies'> & Pick<FormStore, 'today'>;

// A list is told item by item, with the answers of each.
function sayAnswer(state: FieldState, { value, text = '' }: DraftAnswer, around: Around): string | undefined {
  const { fields } = state.field;
  if (fields.length === 0 || !Array.isArray(value)) return answerText({ ...state, value, text, masked: false }, around);
  const answers = value.map((item) =>
    fields
      .map((field) => sayAnswer({ ...state, field }, { value: readAt(item, field.path) }, around))
      .filter((answer) => answer !== undefined)
      .join(', '),
  );
  return answers.map((answer, index) => `${index + 1}) ${answer}`).join(' ');
}
