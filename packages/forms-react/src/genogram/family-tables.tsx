import type { ReactNode } from 'react';
import { RowAction } from '../diagram';
import { useWords } from '../language';
import type { FamilyMember, FamilyRecords } from './family';
import { allTexts, nameOf, spokenTie } from './spoken';
import type { FamilyEditing } from './use-family-editing';

interface FamilyTablesProps {
  readonly records: FamilyRecords;
  readonly focus: string | undefined;
  /** Without it the tables are only read. */
  readonly editing: FamilyEditing | undefined;
}

/** The people and the ties of a genogram as tables: all that the drawing can do is done here by keyboard too. */
export function FamilyTables(props: FamilyTablesProps) {
  const { text } = useWords(allTexts);
  const { editing, records, focus } = props;
  const isIdle = editing?.open === undefined;
  const add = (key: string, act: () => void) => (
    <button type="button" className="btn btn-outline-primary btn-sm" onClick={act}>
      {text(key)}
    </button>
  );
  return (
    <>
      <Section title={text('genogram.persons')}>
        {records.persons.length > 0 && <PersonsTable {...props} />}
        {editing && isIdle && add('genogram.add-person', () => editing.add('person'))}
      </Section>
      {records.persons.length > 0 && (
        <Section title={text('genogram.ties')}>
          <TiesList {...props} />
          {editing && isIdle && (
            <div className="cartella-tools">
              {records.persons.length > 1 && add('genogram.add-tie', () => editing.add('tie'))}
              {add('genogram.add-pregnancy', () => editing.add('pregnancy', focus))}
            </div>
          )}
        </Section>
      )}
    </>
  );
}

function PersonsTable({ records: { persons }, focus, editing }: FamilyTablesProps) {
  const words = useWords(allTexts);
  const { text, day } = words;
  const sexOf = ({ data: { gender, sex } }: FamilyMember) =>
    gender === undefined ? `genogram.sex.${sex === 'F' || sex === 'M' ? sex : 'unknown'}` : `genogram.gender.${gender}`;
  return (
    <table className="table table-sm cartella-table">
      <caption className="visually-hidden">{text('genogram.persons')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('genogram.name')}</th>
          <th scope="col">{text('genogram.sex')}</th>
          <th scope="col">{text('genogram.born')}</th>
          <th scope="col">{text('genogram.died')}</th>
          {editing && <th scope="col">{text('genogram.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {persons.map((member) => {
          const { id, data } = member;
          const what = nameOf(member, words);
          return (
            <tr key={id} aria-current={id === focus ? true : undefined}>
              <th scope="row">{what}</th>
              <td>{text(sexOf(member))}</td>
              <Day label={text('genogram.born')}>{typeof data.dateOfBirth === 'string' && day(data.dateOfBirth)}</Day>
              <Day label={text('genogram.died')}>{data.dateOfDeath !== undefined && day(data.dateOfDeath)}</Day>
              {editing && (
                <td className="cartella-row-actions">
                  <RowAction {...{ words, what }} name="genogram.edit" act={() => editing.show('person', id)} />
                  <RowAction {...{ words, what }} name="genogram.relative" act={() => editing.add('person', id)} />
                  <RowAction {...{ words, what }} name="genogram.move" act={() => editing.show('move', id)} />
                  <RowAction {...{ words, what }} name="genogram.remove" act={() => editing.removePerson(member)} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A day that is known, with its name where the table becomes cards. */
function Day({ label, children }: { readonly label: string; readonly children: string | false }) {
  return children === false ? (
    <td />
  ) : (
    <td className="cartella-day" data-label={label}>
      {children}
    </td>
  );
}

function TiesList({ records, editing }: FamilyTablesProps) {
  const words = useWords(allTexts);
  return (
    <ul className="cartella-ties list-unstyled">
      {records.relationships.map((tie) => {
        const what = spokenTie(tie, records, words);
        return (
          <li key={tie.id}>
            <span>{what}</span>
            {editing && (
              <span className="cartella-row-actions">
                <RowAction {...{ words, what }} name="genogram.edit" act={() => editing.show('tie', tie.id)} />
                {tie.data.pregnancy !== undefined && (
                  <RowAction {...{ words, what }} name="genogram.move" act={() => editing.show('move', tie.id)} />
                )}
                <RowAction {...{ words, what }} name="genogram.remove" act={() => editing.removeTie(tie)} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="cartella-twin">
      <h3 className="h5">{title}</h3>
      {children}
    </section>
  );
}
