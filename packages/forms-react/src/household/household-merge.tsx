import { addDays, type CivilDate } from '@cartella/core';
import type { HouseholdData } from '@cartella/model';
import { mergeHouseholds } from '@cartella/model/functions';
import { type FormEvent, useId, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import { FormButtons } from './form-buttons';
import { Outcome } from './outcome';
import { householdTexts } from './texts';

/** Another household joins this one from a day on; who will be together is in view before it is decided, and both pasts stay. */
export function HouseholdMerge({
  household,
  others,
  persons,
  today,
  onMerge,
  onCancel,
}: {
  readonly household: HouseholdData;
  /** Households that may join: of another kind they are not offered. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly household: HouseholdData }[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly today: CivilDate;
  /** The household together, and the one that joined as it ended. */
  readonly onMerge: (joined: HouseholdData, ended: HouseholdData, id: string) => void;
  readonly onCancel: () => void;
}) {
  const { text, day } = useWords(householdTexts);
  const id = useId();
  const offered = others.filter((other) => other.household.kind === household.kind);
  const [other, setOther] = useState(offered[0]?.id ?? '');
  const [from, setFrom] = useState<CivilDate | undefined>(today);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const second = offered.find((each) => each.id === other);
  if (second === undefined) return <p>{text('household.merge.none')}</p>;
  const date = from ?? today;
  const [joined, ended] = mergeHouseholds(household, second.household, date, reason.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && from !== undefined) onMerge(joined, ended, second.id);
  };
  return (
    <form className="cartella-panel cartella-form" onSubmit={submit} noValidate aria-labelledby={id}>
      <h4 className="h6" id={id}>
        {text('household.merge')}
      </h4>
      <div className="cartella-fields">
        <SelectBox
          label={text('household.merge.with')}
          options={offered.map((each) => [each.id, each.name])}
          value={other}
          onChange={({ target }) => setOther(target.value)}
        />
        <DateBox
          required
          isTried={isTried}
          label={text('household.merge.from')}
          today={today}
          value={from}
          onChange={setFrom}
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
        <Outcome
          title={text('household.merge.joined')}
          household={joined}
          on={date}
          nameOf={(personId) => persons.find((person) => person.id === personId)?.name ?? '…'}
          isNew
        />
      </section>
      <p className="form-text">{text('household.merge.ended', { date: day(addDays(date, -1)) })}</p>
      <FormButtons save={text('household.merge.save')} cancel={text('household.cancel')} onCancel={onCancel} />
    </form>
  );
}
