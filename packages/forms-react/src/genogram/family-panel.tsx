import { MovePanel, type Tie } from '../diagram';
import { useWords } from '../language';
import type { FamilyMember, FamilyRecords } from './family';
import { PersonForm } from './person-form';
import { PregnancyForm } from './pregnancy-form';
import { allTexts, nameOf } from './spoken';
import { TieForm } from './tie-form';
import type { FamilyEditing } from './use-family-editing';

/** Under the picture, what is being changed: a person, a tie, a pregnancy, a place in the drawing. */
export function FamilyPanel({
  records,
  focus,
  editing,
  onMove,
}: {
  readonly records: FamilyRecords;
  readonly focus: string | undefined;
  readonly editing: FamilyEditing;
  readonly onMove: (id: string, x: number, y: number) => void;
}) {
  const words = useWords(allTexts);
  const { open, close } = editing;
  if (open === undefined) return null;
  const { persons, relationships } = records;
  const { id } = open;
  const centre = open.of ?? focus ?? persons[0]?.id ?? '';
  if (open.kind === 'move') {
    const member = persons.find((each) => each.id === id);
    const what = member === undefined ? words.text('genogram.pregnancy') : nameOf(member, words);
    return <MovePanel key={id} what={what} onMove={(x, y) => onMove(id, x, y)} onDone={close} />;
  }
  if (open.kind === 'person') {
    const member = persons.find((each) => each.id === id);
    const added: FamilyMember = { id, data: { identity: 'declared' } };
    return (
      <PersonForm
        key={id}
        member={member ?? added}
        persons={persons}
        relative={member === undefined ? { of: centre, kinship: open.of === undefined ? '' : '6' } : undefined}
        onSave={editing.savePerson}
        onCancel={close}
      />
    );
  }
  const person = centre as Tie['data']['personId'];
  const known = relationships.find((each) => each.id === id);
  const given = { records, onSave: editing.saveTie, onCancel: close };
  if (open.kind === 'pregnancy' || known?.data.pregnancy !== undefined) {
    const added: Tie = { id, data: { personId: person, nature: 'family', pregnancy: 'expected' } };
    return <PregnancyForm key={id} tie={known ?? added} {...given} />;
  }
  const other = (persons.find((each) => each.id !== centre)?.id ?? centre) as Tie['data']['personId'];
  const added: Tie = { id, data: { personId: person, otherPersonId: other, nature: 'family', kinship: '6' } };
  return <TieForm key={id} tie={known ?? added} {...given} />;
}
