import { SelectBox, TextBox } from '../control';
import { useWords } from '../language';
import { MoneyBox } from '../money';
import { type DeliveryTerms, type Payer, payers } from './delivery';
import { deliveryTexts } from './texts';

/** What a unit of a service costs and who bears how many per cent of it; parts that do not come to one hundred are said at once. */
export function DeliveryTermsEditor({
  terms,
  units,
  onChange,
}: {
  readonly terms: DeliveryTerms;
  /** Codes of `erogazione-units` to choose from. */
  readonly units: readonly string[];
  readonly onChange: (terms: DeliveryTerms) => void;
}) {
  const { text, code } = useWords(deliveryTexts);
  const sum = payers.reduce((total, payer) => total + (terms.shares[payer] ?? 0), 0);
  const share = (payer: Payer, typed: string) => {
    if (!/^\d{0,3}$/.test(typed) || Number(typed) > 100) return;
    onChange({ ...terms, shares: { ...terms.shares, [payer]: Number(typed) } });
  };
  return (
    <fieldset className="cartella-form">
      <legend className="h6">{text('delivery.terms')}</legend>
      <div className="cartella-fields">
        <SelectBox
          label={text('delivery.unit')}
          value={terms.unit}
          options={units.map((unit) => [unit, code('erogazione-units', unit)])}
          onChange={({ target }) => onChange({ ...terms, unit: target.value })}
        />
        <MoneyBox
          label={text('delivery.unit-cost')}
          value={terms.rate}
          onChange={(rate) => rate !== undefined && onChange({ ...terms, rate })}
        />
        {payers.map((payer) => (
          <TextBox
            key={payer}
            inputMode="numeric"
            label={text('delivery.per-cent', { payer: text(`delivery.payer.${payer}`) })}
            value={String(terms.shares[payer] ?? 0)}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => share(payer, target.value)}
          />
        ))}
      </div>
      <p className="mt-2 mb-2" role="status">
        {sum === 100 ? `✓ ${text('delivery.per-cent.exact')}` : text('delivery.per-cent.wrong', { sum })}
      </p>
    </fieldset>
  );
}
