import { newId, type Tie, usePanel } from '../diagram';
import { useWords } from '../language';
import type { FamilyMember, FamilyRecords } from './family';
import { type Relative, tiesOfRelative } from './relative';
import { allTexts, nameOf, spokenTie } from './spoken';

/** What can be open beside a genogram. */
export type FamilyPanelKind = 'person' | 'tie' | 'pregnancy' | 'move';

/** The changes of a family, each said aloud when done, and the panel in which they are made. */
export function useFamilyEditing(records: FamilyRecords, onChange: (records: FamilyRecords) => void) {
  const words = useWords(allTexts);
  const { text } = words;
  const panel = usePanel<FamilyPanelKind>();
  const { persons, relationships, household } = records;
  const changed = (next: FamilyRecords, what: string) => {
    onChange(next);
    panel.say(text('genogram.changed', { what }));
    panel.close();
  };
  return {
    ...panel,
    add: (kind: Exclude<FamilyPanelKind, 'move'>, of?: string) => panel.show(kind, newId(), of),
    savePerson: (member: FamilyMember, relative?: Relative) => {
      const isNew = !persons.some(({ id }) => id === member.id);
      const next = {
        ...records,
        persons: isNew ? [...persons, member] : persons.map((each) => (each.id === member.id ? member : each)),
        relationships:
          relative === undefined ? relationships : [...relationships, ...tiesOfRelative(member.id, relative, newId)],
      };
      changed(next, nameOf(member, words));
    },
    saveTie: (tie: Tie) => {
      const isNew = !relationships.some(({ id }) => id === tie.id);
      const next = {
        ...records,
        relationships: isNew ? [...relationships, tie] : relationships.map((each) => (each.id === tie.id ? tie : each)),
      };
      changed(next, spokenTie(tie, next, words));
    },
    removePerson: (member: FamilyMember) => {
      const isOther = ({ id }: FamilyMember) => id !== member.id;
      onChange({
        persons: persons.filter(isOther),
        relationships: relationships.filter(
          ({ data }) => data.personId !== member.id && data.otherPersonId !== member.id,
        ),
        ...(household && {
          household: { members: household.members.filter(({ personId }) => personId !== member.id) },
        }),
      });
      panel.say(text('genogram.removed', { what: nameOf(member, words) }));
    },
    removeTie: (tie: Tie) => {
      onChange({ ...records, relationships: relationships.filter(({ id }) => id !== tie.id) });
      panel.say(text('genogram.removed', { what: spokenTie(tie, records, words) }));
    },
  };
}

/** The changes of a family, as its tables and its panel make them. */
export type FamilyEditing = ReturnType<typeof useFamilyEditing>;
