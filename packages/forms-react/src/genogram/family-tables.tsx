import { createIdentifiers } from '@cartella/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Tie } from '../diagram';
import { useWords } from '../language';
import type { FamilyMember, FamilyRecords } from './family';
import { PersonForm } from './person-form';
import { allTexts, nameOf, spokenTie } from './spoken';
import { TieForm } from './tie-form';

const newId = createIdentifiers({
  now: () => Date.now(),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
});

const focusOnceThere = (element: HTMLElement | null) => element?.focus();
const step = 24;
const moves = [
  ['left', -step, 0],
  ['right', step, 0],
  ['up', 0, -step],
  ['down', 0, step],
] as const;

/** The people and the ties of a genogram as tables: all that the drawing can do is done here by keyboard too. */
export function FamilyTables({
  records,
  focus,
  onChange,
  onMove,
}: {
  readonly records: FamilyRecords;
  readonly focus?: string | undefined;
  /** Without it the tables are only read. */
  readonly onChange?: ((records: FamilyRecords) => void) | undefined;
  readonly onMove?: ((id: string, x: number, y: number) => void) | undefined;
}) {
  const words = useWords(allTexts);
  const { text, day } = words;
  const [open, setOpen] = useState<{ readonly kind: 'person' | 'tie' | 'move'; readonly id: string } | undefined>();
  const [said, setSaid] = useState('');
  const back = useRef<HTMLElement | null>(null);
  const { persons, relationships } = records;

  const show = (kind: 'person' | 'tie' | 'move', id: string) => {
    back.current = document.activeElement as HTMLElement | null;
    setOpen({ kind, id });
  };
  const close = () => {
    setOpen(undefined);
    back.current?.focus();
  };
  const savePerson = (member: FamilyMember) => {
    const isNew = !persons.some(({ id }) => id === member.id);
    onChange?.({
      ...records,
      persons: isNew ? [...persons, member] : persons.map((each) => (each.id === member.id ? member : each)),
    });
    setSaid(text('genogram.changed', { what: nameOf(member, words) }));
    close();
  };
  const saveTie = (tie: Tie) => {
    const isNew = !relationships.some(({ id }) => id === tie.id);
    const next = {
      ...records,
      relationships: isNew ? [...relationships, tie] : relationships.map((each) => (each.id === tie.id ? tie : each)),
    };
    onChange?.(next);
    setSaid(text('genogram.changed', { what: spokenTie(tie, next, words) }));
    close();
  };
  const removePerson = (member: FamilyMember) => {
    const { household } = records;
    onChange?.({
      persons: persons.filter(({ id }) => id !== member.id),
      relationships: relationships.filter(
        ({ data }) => data.personId !== member.id && data.otherPersonId !== member.id,
      ),
      ...(household && { household: { members: household.members.filter(({ personId }) => personId !== member.id) } }),
    });
    setSaid(text('genogram.removed', { what: nameOf(member, words) }));
  };
  const removeTie = (tie: Tie) => {
    onChange?.({ ...records, relationships: relationships.filter(({ id }) => id !== tie.id) });
    setSaid(text('genogram.removed', { what: spokenTie(tie, records, words) }));
  };
  const newTie = (): Tie => {
    const [one, other] = persons;
    return {
      id: newId(),
      data: {
        personId: (focus ?? one?.id) as Tie['data']['personId'],
        otherPersonId: (persons.find(({ id }) => id !== (focus ?? one?.id)) ?? other)?.id as Tie['data']['personId'],
        nature: 'family',
        kinship: '6',
      },
    };
  };
  const personShown =
    open?.kind === 'person'
      ? (persons.find(({ id }) => id === open.id) ?? { id: open.id, data: { identity: 'declared' } as const })
      : undefined;
  const tieShown = open?.kind === 'tie' ? (relationships.find(({ id }) => id === open.id) ?? newTie()) : undefined;
  const action = (key: string, what: string, icon: ReactNode, act: () => void) => (
    <button type="button" className="btn btn-link btn-sm" aria-label={text(key, { what })} onClick={act}>
      {icon}
    </button>
  );
  const sexOf = ({ data }: FamilyMember) => (data.sex === 'F' || data.sex === 'M' ? data.sex : 'unknown');

  return (
    <>
      <Section title={text('genogram.persons')}>
        <table className="table table-sm cartella-table">
          <caption className="visually-hidden">{text('genogram.persons')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('genogram.name')}</th>
              <th scope="col">{text('genogram.sex')}</th>
              <th scope="col">{text('genogram.born')}</th>
              <th scope="col">{text('genogram.died')}</th>
              {onChange && <th scope="col">{text('genogram.actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {persons.map((member) => {
              const name = nameOf(member, words);
              const { dateOfBirth, dateOfDeath } = member.data;
              return (
                <tr key={member.id} aria-current={member.id === focus ? true : undefined}>
                  <th scope="row">{name}</th>
                  <td>{text(`genogram.sex.${sexOf(member)}`)}</td>
                  <td>{typeof dateOfBirth === 'string' ? day(dateOfBirth) : ''}</td>
                  <td>{dateOfDeath === undefined ? '' : day(dateOfDeath)}</td>
                  {onChange && (
                    <td className="cartella-row-actions">
                      {action('genogram.edit', name, text('genogram.edit', { what: '' }), () =>
                        show('person', member.id),
                      )}
                      {onMove &&
                        action('genogram.move', name, text('genogram.move', { what: '' }), () =>
                          show('move', member.id),
                        )}
                      {action('genogram.remove', name, text('genogram.remove', { what: '' }), () =>
                        removePerson(member),
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
        {open?.kind === 'move' && onMove && (
          <fieldset className="cartella-panel">
            <legend>
              {text('genogram.move', {
                what: persons
                  .filter(({ id }) => id === open.id)
                  .map((each) => nameOf(each, words))
                  .join(),
              })}
            </legend>
            <div className="cartella-tools">
              {moves.map(([name, x, y]) => (
                <button
                  key={name}
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  ref={name === 'left' ? focusOnceThere : undefined}
                  onClick={() => onMove(open.id, x, y)}
                >
                  {text(`genogram.${name}`)}
                </button>
              ))}
              <button type="button" className="btn btn-primary btn-sm" onClick={close}>
                {text('genogram.save')}
              </button>
            </div>
          </fieldset>
        )}
        {personShown && <PersonForm key={personShown.id} member={personShown} onSave={savePerson} onCancel={close} />}
        {onChange && open === undefined && (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => show('person', newId())}>
            {text('genogram.add-person')}
          </button>
        )}
      </Section>
      <Section title={text('genogram.ties')}>
        <ul className="cartella-ties list-unstyled">
          {relationships.map((tie) => {
            const sentence = spokenTie(tie, records, words);
            return (
              <li key={tie.id}>
                <span>{sentence}</span>
                {onChange && (
                  <span className="cartella-row-actions">
                    {action('genogram.edit', sentence, text('genogram.edit', { what: '' }), () => show('tie', tie.id))}
                    {action('genogram.remove', sentence, text('genogram.remove', { what: '' }), () => removeTie(tie))}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        {tieShown && <TieForm key={open?.id} tie={tieShown} records={records} onSave={saveTie} onCancel={close} />}
        {onChange && open === undefined && persons.length > 1 && (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => show('tie', newId())}>
            {text('genogram.add-tie')}
          </button>
        )}
      </Section>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
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
