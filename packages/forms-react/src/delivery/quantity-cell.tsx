import { useId, useState } from 'react';
import { useWords } from '../language';
import { deliveryTexts } from './texts';

/** A quantity in a cell; what it may not be is said under it and not taken. */
export function QuantityCell({
  label,
  name,
  value,
  note,
  problemOf,
  onChange,
}: {
  /** Heading of the column, where rows are cards. */
  readonly label: string;
  readonly name: string;
  readonly value: number | undefined;
  readonly note?: string | undefined;
  readonly problemOf?: (quantity: number) => string | undefined;
  readonly onChange: ((quantity: number) => void) | undefined;
}) {
  const { text } = useWords(deliveryTexts);
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>();
  const wrong = (said: string) => (/^\d{1,5}$/.test(said.trim()) ? problemOf?.(Number(said)) : text('delivery.whole'));
  const problem = typed === undefined ? undefined : wrong(typed);
  const said = problem ?? note;
  return (
    <td className="cartella-end" data-label={label}>
      {onChange === undefined ? (
        (value ?? '–')
      ) : (
        <input
          className={`form-control cartella-quantity${problem === undefined ? '' : ' is-invalid'}`}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={name}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={said === undefined ? undefined : id}
          value={typed ?? value ?? ''}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value.trim() !== '' && wrong(target.value) === undefined) onChange(Number(target.value));
          }}
          onBlur={() => (problem === undefined || typed?.trim() === '') && setTyped(undefined)}
        />
      )}
      {said !== undefined && (
        <span id={id} className={`d-block ${problem === undefined ? 'cartella-over' : 'invalid-feedback'}`}>
          {said}
        </span>
      )}
    </td>
  );
}
