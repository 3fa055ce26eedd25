import { cents, formatEuro, parseEuro } from '@cartella/core';
import type { ErogazioneData } from '@cartella/model';
import { useState } from 'react';
import { TextBox } from '../control';
import { useWords } from '../language';
import { fundTexts } from './texts';

/** A cost and who bears it, in cents. */
export type Shares = Pick<ErogazioneData, 'amount' | 'enteShare' | 'personShare' | 'ssnShare'>;

const parts = [
  ['enteShare', 'share.ente'],
  ['personShare', 'share.person'],
  ['ssnShare', 'share.ssn'],
] as const;

/** The cost of a delivery and its shares, that add up to it to the cent; what is missing or too much is said at once. */
export function CostShares({
  shares,
  onChange,
}: {
  readonly shares: Shares;
  readonly onChange: (shares: Shares) => void;
}) {
  const { text, euro } = useWords(fundTexts);
  const sum = parts.reduce((total, [part]) => total + (shares[part] ?? 0), 0);
  const rest = (shares.amount ?? 0) - sum;
  const set = (part: keyof Shares, value: number | undefined) => {
    const { [part]: _, ...others } = shares;
    onChange({ ...others, ...(value !== undefined && { [part]: value }) });
  };
  return (
    <fieldset className="cartella-shares cartella-form">
      <legend className="h5">{text('share.title')}</legend>
      <div className="cartella-fields">
        <Amount label={text('share.amount')} value={shares.amount} onChange={(value) => set('amount', value)} />
        {parts.map(([part, label]) => (
          <Amount key={part} label={text(label)} value={shares[part]} onChange={(value) => set(part, value)} />
        ))}
      </div>
      <p className="mt-3 mb-2" role="status">
        {rest === 0
          ? `✓ ${text('share.exact')}`
          : text(rest > 0 ? 'share.missing' : 'share.over', { amount: euro(Math.abs(rest)) })}
      </p>
      {rest > 0 && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => set('enteShare', (shares.enteShare ?? 0) + rest)}
        >
          {text('share.rest')}
        </button>
      )}
    </fieldset>
  );
}

/** An amount as it is typed; it counts as soon as it is one. */
function Amount({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  const { text, locale } = useWords(fundTexts);
  const [typed, setTyped] = useState<string | undefined>();
  const written = value === undefined ? '' : formatEuro(cents(value), locale).replace(/\s*€\s*/, '');
  const isWrong = typed !== undefined && typed.trim() !== '' && parseEuro(typed) === undefined;
  return (
    <TextBox
      inputMode="decimal"
      label={label}
      value={typed ?? written}
      problem={isWrong ? text('share.money') : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        const amount = parseEuro(target.value);
        if (target.value.trim() === '') onChange(undefined);
        else if (amount !== undefined && amount >= 0) onChange(amount);
      }}
      onBlur={() => !isWrong && setTyped(undefined)}
    />
  );
}
