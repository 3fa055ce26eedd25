import { cents, formatEuro, parseEuro } from '@cartella/core';
import { type ReactNode, useState } from 'react';
import { TextBox } from '../control';
import { useWords } from '../language';
import { moneyTexts } from './texts';

/** An amount typed as Italians write it, `1.250,50`; it counts as soon as it is one, in whole cents. */
export function MoneyBox({
  label,
  hint,
  value,
  onChange,
  problem,
  max,
  required,
  readOnly,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Cents. */
  readonly value: number | undefined;
  readonly onChange: (cents: number | undefined) => void;
  /** What else is wrong with it, said by the page. */
  readonly problem?: ReactNode;
  /** Cents beyond which it is not taken. */
  readonly max?: number;
  readonly required?: boolean;
  readonly readOnly?: boolean;
}) {
  const { text, locale, euro } = useWords(moneyTexts);
  const [typed, setTyped] = useState<string | undefined>();
  const written =
    value === undefined ? '' : formatEuro(cents(value), locale === 'en' ? 'it' : locale).replace(/\s*€\s*/, '');
  const problemOf = (said: string) => {
    if (said.trim() === '') return undefined;
    const amount = parseEuro(said);
    if (amount === undefined) return text('money.shape');
    if (amount < 0) return text('money.negative');
    return max !== undefined && amount > max ? text('money.max', { amount: euro(max) }) : undefined;
  };
  const wrong = typed === undefined ? undefined : problemOf(typed);
  return (
    <TextBox
      inputMode="decimal"
      label={label}
      hint={hint}
      required={required}
      readOnly={readOnly}
      value={typed ?? written}
      problem={problem ?? wrong}
      onChange={({ target }) => {
        setTyped(target.value);
        if (problemOf(target.value) === undefined) onChange(parseEuro(target.value));
      }}
      onBlur={() => wrong === undefined && setTyped(undefined)}
    />
  );
}
