import type { ErogazioneData } from '@cartella/model';
import { useWords } from '../language';
import { MoneyBox } from '../money';
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
        <MoneyBox label={text('share.amount')} value={shares.amount} onChange={(value) => set('amount', value)} />
        {parts.map(([part, label]) => (
          <MoneyBox key={part} label={text(label)} value={shares[part]} onChange={(value) => set(part, value)} />
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
