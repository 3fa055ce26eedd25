import type { CivilDate } from '@cartella/core';
import type { HouseholdData, Membership } from '@cartella/model';
import { isMemberOn } from '@cartella/model/functions';
import { type FormEvent, useState } from 'react';
import { CheckBox, SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useCodes, useWords } from '../language';
import { FormButtons } from './form-buttons';
import { householdTexts } from './texts';

/** What the editor of a household needs. */
export interface HouseholdEditorProps {
  readonly household: HouseholdData;
  readonly today: CivilDate;
  /** Persons by identifier: those of the household, and those who may enter. */
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  /** Without it the household is only read. */
  readonly onChange?: (household: HouseholdData) => void;
}

/** A household of one kind, with who belongs to it on a day, who came and who went: nobody is taken away, people leave with a reason. */
export function HouseholdEditor({ household, today, persons, onChange }: HouseholdEditorProps) {
  const words = useWords(householdTexts);
  const { text, day, code } = words;
  const [on, setOn] = useState<CivilDate | undefined>(today);
  const [open, setOpen] = useState<Membership | 'enter' | undefined>();
  const nameOf = (id: string) => persons.find((person) => person.id === id)?.name ?? '…';
  const date = on ?? today;
  const there = household.members.filter((member) => isMemberOn(member, date));
  const others = household.members.filter((member) => !there.includes(member));
  const change = (members: readonly Membership[]) => {
    onChange?.({ ...household, members: [...members] });
    setOpen(undefined);
  };
  const rows = (members: readonly Membership[], isPast: boolean) =>
    members.map((member) => (
      <tr key={`${member.personId} ${member.validFrom}`}>
        <th scope="row">
          {nameOf(member.personId)}
          {member.personId === household.referencePersonId && (
            <span className="cartella-tag">{text('household.reference')}</span>
          )}
        </th>
        <td>{member.kinship === undefined ? '' : code('kinship', member.kinship)}</td>
        <td className="cartella-day" data-label={text('household.since')}>
          {member.validFrom === undefined ? text('household.always') : day(member.validFrom)}
        </td>
        <td {...(member.validTo !== undefined && { className: 'cartella-day', 'data-label': text('household.until') })}>
          {member.validTo !== undefined && day(member.validTo)}
          {member.endReason !== undefined && <span className="d-block form-text">{member.endReason}</span>}
        </td>
        {onChange && !isPast && (
          <td className="cartella-row-actions">
            {member.validTo === undefined && (
              <button
                type="button"
                className="btn btn-link btn-sm"
                aria-label={text('household.leaves', { name: nameOf(member.personId) })}
                onClick={() => setOpen(member)}
              >
                {text('household.leave')}
              </button>
            )}
          </td>
        )}
      </tr>
    ));
  const table = (members: readonly Membership[], caption: string, isPast = false) => (
    <table className="table cartella-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('household.member')}</th>
          <th scope="col">{text('household.kinship')}</th>
          <th scope="col">{text('household.since')}</th>
          <th scope="col">{text('household.until')}</th>
          {onChange && !isPast && <th scope="col">{text('household.actions')}</th>}
        </tr>
      </thead>
      <tbody>{rows(members, isPast)}</tbody>
    </table>
  );
  const title = text(`household.kind.${household.kind}`);

  return (
    <section className="cartella-household cartella-form" aria-label={title}>
      <div className="cartella-picture-head">
        <div>
          <h3 className="h5 mb-1">{title}</h3>
          <p className="form-text mb-0">{text(`household.kind.${household.kind}.help`)}</p>
        </div>
        <DateBox label={text('household.on')} today={today} value={on} onChange={setOn} />
      </div>
      {there.length === 0 ? <p>{text('household.empty')}</p> : table(there, title)}
      {open !== undefined && open !== 'enter' && (
        <LeaveForm
          name={nameOf(open.personId)}
          today={today}
          onCancel={() => setOpen(undefined)}
          onSave={(end) =>
            change(household.members.map((member) => (member === open ? { ...member, ...end } : member)))
          }
        />
      )}
      {open === 'enter' && (
        <EnterForm
          today={today}
          persons={persons.filter(({ id }) => !there.some(({ personId }) => personId === id))}
          onCancel={() => setOpen(undefined)}
          onSave={(member) => change([...household.members, member])}
        />
      )}
      {onChange && open === undefined && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen('enter')}>
          {text('household.enter')}
        </button>
      )}
      {others.length > 0 && (
        <details className="cartella-past">
          <summary>{text('household.others')}</summary>
          {table(others, text('household.others'), true)}
        </details>
      )}
    </section>
  );
}

function LeaveForm({
  name,
  today,
  onSave,
  onCancel,
}: {
  readonly name: string;
  readonly today: CivilDate;
  readonly onSave: (end: Required<Pick<Membership, 'validTo' | 'endReason'>>) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(householdTexts);
  const [validTo, setValidTo] = useState<CivilDate | undefined>(today);
  const [endReason, setEndReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (validTo !== undefined) onSave({ validTo, endReason });
  };
  return (
    <form className="cartella-panel" onSubmit={submit} aria-label={text('household.leaves', { name })}>
      <p className="fw-semibold">{text('household.leaves', { name })}</p>
      <div className="cartella-fields">
        <DateBox
          required
          autoFocus
          today={today}
          label={text('household.leave.on')}
          value={validTo}
          onChange={setValidTo}
        />
        <TextBox
          required
          label={text('household.reason')}
          value={endReason}
          onChange={({ target }) => setEndReason(target.value)}
        />
      </div>
      <FormButtons save={text('household.leave.save')} cancel={text('household.cancel')} onCancel={onCancel} />
    </form>
  );
}

function EnterForm({
  today,
  persons,
  onSave,
  onCancel,
}: {
  readonly today: CivilDate;
  readonly persons: HouseholdEditorProps['persons'];
  readonly onSave: (member: Membership) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(householdTexts);
  const kinships = useCodes('kinship');
  const [personId, setPersonId] = useState(persons[0]?.id ?? '');
  const [kinship, setKinship] = useState('');
  const [validFrom, setValidFrom] = useState<CivilDate | undefined>(today);
  const [cohabiting, setCohabiting] = useState(true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({
      personId: personId as Membership['personId'],
      cohabiting,
      ...(kinship !== '' && { kinship }),
      ...(validFrom !== undefined && { validFrom }),
    });
  };
  return (
    <form className="cartella-panel" onSubmit={submit} aria-label={text('household.enter')}>
      <div className="cartella-fields">
        <SelectBox
          label={text('household.enter.who')}
          options={persons.map(({ id, name }) => [id, name])}
          value={personId}
          autoFocus
          onChange={({ target }) => setPersonId(target.value)}
        />
        <SelectBox
          label={text('household.kinship')}
          empty={text('household.not-stated')}
          options={kinships.map(({ code, name }) => [code, name])}
          value={kinship}
          onChange={({ target }) => setKinship(target.value)}
        />
        <DateBox label={text('household.since')} today={today} value={validFrom} onChange={setValidFrom} />
        <CheckBox
          label={text('household.cohabiting')}
          checked={cohabiting}
          onChange={({ target }) => setCohabiting(target.checked)}
        />
      </div>
      <FormButtons save={text('household.enter.save')} cancel={text('household.cancel')} onCancel={onCancel} />
    </form>
  );
}
