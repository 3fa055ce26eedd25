import type { CivilDate } from '@cartella/core';
import type { HouseholdData, Membership } from '@cartella/model';
import { membersOn, splitHousehold } from '@cartella/model/functions';
import { type FormEvent, useId, useState } from 'react';
import { CheckBox, SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import { FormButtons } from './form-buttons';
import { Outcome } from './outcome';
import { householdTexts } from './texts';

/** Some leave and form a household of their own from a day on; both are in view before it is decided, and the past stays in the first. */
export function HouseholdSplit({
  household,
  persons,
  today,
  onSplit,
  onCancel,
}: {
  readonly household: HouseholdData;
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly today: CivilDate;
  readonly onSplit: (stays: HouseholdData, leaves: HouseholdData) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(householdTexts);
  const id = useId();
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<CivilDate | undefined>(today);
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [isTried, setTried] = useState(false);
  const nameOf = (personId: string) => persons.find((person) => person.id === personId)?.name ?? '…';
  const date = from ?? today;
  const there = membersOn(household, date);
  const chosen = there.filter(({ personId }) => leaving.has(personId));
  const [stays, leaves] = splitHousehold(household, leaving, date, reason.trim());
  const referenceId = chosen.some(({ personId }) => personId === reference) ? reference : leaves.referencePersonId;
  const formed = withReference(leaves, referenceId);
  const wrong =
    chosen.length === 0
      ? text('household.split.nobody')
      : chosen.length === there.length
        ? text('household.split.everybody')
        : undefined;
  const toggle = (personId: string, leavesNow: boolean) => {
    const next = new Set(leaving);
    if (leavesNow) next.add(personId);
    else next.delete(personId);
    setLeaving(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong === undefined && reason.trim() !== '' && from !== undefined) onSplit(stays, formed);
  };
  return (
    <form className="cartella-panel cartella-form" onSubmit={submit} noValidate aria-labelledby={id}>
      <h4 className="h6" id={id}>
        {text('household.split')}
      </h4>
      <fieldset className="cartella-field" aria-describedby={isTried && wrong ? `${id}-wrong` : undefined}>
        <legend className="form-label">{text('household.split.who')}</legend>
        {there.map(({ personId }) => (
          <CheckBox
            key={personId}
            label={nameOf(personId)}
            checked={leaving.has(personId)}
            aria-invalid={isTried && wrong !== undefined}
            onChange={({ target }) => toggle(personId, target.checked)}
          />
        ))}
        {isTried && wrong && (
          <p id={`${id}-wrong`} className="invalid-feedback d-block">
            {wrong}
          </p>
        )}
      </fieldset>
      <div className="cartella-fields mt-2">
        <DateBox
          required
          isTried={isTried}
          label={text('household.split.from')}
          today={today}
          value={from}
          onChange={setFrom}
        />
        <SelectBox
          label={text('household.split.reference')}
          empty={text('household.not-stated')}
          options={chosen.map(({ personId }) => [personId, nameOf(personId)])}
          value={referenceId ?? ''}
          onChange={({ target }) => setReference(target.value)}
        />
        <TextBox
          wide
          required
          label={text('household.split.reason')}
          problem={isTried && reason.trim() === '' ? text('household.missing') : undefined}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <section className="cartella-outcomes" aria-label={text('household.outcome')}>
        <Outcome title={text('household.split.stays')} household={stays} on={date} nameOf={nameOf} />
        <Outcome title={text('household.split.leaves')} household={formed} on={date} nameOf={nameOf} isNew />
      </section>
      {formed.members.some(({ kinship }) => kinship === undefined) && (
        <p className="form-text">{text('household.split.kinship')}</p>
      )}
      <FormButtons save={text('household.split.save')} cancel={text('household.cancel')} onCancel={onCancel} />
    </form>
  );
}

// What each was to the reference person of before is not what they are to another.
function withReference(household: HouseholdData, referencePersonId: string | undefined): HouseholdData {
  if (referencePersonId === undefined || referencePersonId === household.referencePersonId) return household;
  return {
    ...household,
    referencePersonId: referencePersonId as Membership['personId'],
    members: household.members.map(({ kinship: _, ...member }) => member),
  };
}
