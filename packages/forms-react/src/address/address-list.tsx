import type { CivilDate } from '@cartella/core';
import type { Address, ContactPoint } from '@cartella/model';
import { useWords } from '../language';
import { addressTexts } from './texts';

/** Where a person lives on a day, and lived before. Of a protected address nothing is drawn but that there is one. */
export function AddressList({
  addresses,
  today,
  nameOfComune,
}: {
  readonly addresses: readonly Address[];
  readonly today: CivilDate;
  /** Name of a comune by its code; the code itself is shown where it is not known. */
  readonly nameOfComune?: (code: string) => string | undefined;
}) {
  const { text } = useWords(addressTexts);
  const isNow = ({ validTo }: Address) => validTo === undefined || validTo >= today;
  const item = (address: Address) => (
    <AddressItem
      key={`${address.kind} ${address.validFrom} ${address.streetName}`}
      address={address}
      nameOfComune={nameOfComune}
    />
  );
  const past = addresses.filter((address) => !isNow(address));
  return (
    <div className="cartella-addresses cartella-form">
      {addresses.some(isNow) ? <dl>{addresses.filter(isNow).map(item)}</dl> : <p>{text('address.none')}</p>}
      {past.length > 0 && (
        <details className="cartella-past">
          <summary>{text('address.past')}</summary>
          <dl>{past.map(item)}</dl>
        </details>
      )}
    </div>
  );
}

function AddressItem({
  address,
  nameOfComune,
}: {
  readonly address: Address;
  readonly nameOfComune: ((code: string) => string | undefined) | undefined;
}) {
  const { text, day } = useWords(addressTexts);
  const { kind, streetName, streetNumber, postCode, comune, note, validFrom, validTo } = address;
  if (kind === 'protected') {
    return (
      <div className="cartella-value">
        <dt>{text('address.kind.protected')}</dt>
        <dd className="cartella-masked">{text('address.protected.note')}</dd>
      </div>
    );
  }
  const street = [streetName, streetNumber].filter(Boolean).join(' ');
  const town = [postCode, comune && (nameOfComune?.(comune) ?? comune)].filter(Boolean).join(' ');
  const dates = [
    validFrom && text('address.since', { date: day(validFrom) }),
    validTo && text('address.until', { date: day(validTo) }),
  ];
  return (
    <div className="cartella-value">
      <dt>{text(`address.kind.${kind}`)}</dt>
      <dd>
        {[street, town].filter(Boolean).join(', ')}
        {note !== undefined && <span className="d-block">{note}</span>}
        {dates.some(Boolean) && <span className="d-block form-text">{dates.filter(Boolean).join(' ')}</span>}
      </dd>
    </div>
  );
}

const schemes: Readonly<Partial<Record<ContactPoint['kind'], string>>> = {
  mobile: 'tel:',
  telephone: 'tel:',
  email: 'mailto:',
  pec: 'mailto:',
};

/** How a person is reached; what may put the person in danger is said and is no link. */
export function ContactPointList({ contactPoints }: { readonly contactPoints: readonly ContactPoint[] }) {
  const { text } = useWords(addressTexts);
  if (contactPoints.length === 0) return <p>{text('contact.none')}</p>;
  return (
    <dl className="cartella-contacts cartella-form">
      {contactPoints.map(({ kind, value, holder, confidential }) => {
        const scheme = schemes[kind];
        return (
          <div key={`${kind} ${value}`} className="cartella-value">
            <dt>{text(`contact.kind.${kind}`)}</dt>
            <dd>
              {scheme === undefined || confidential ? (
                <span>{value}</span>
              ) : (
                <a href={scheme + (scheme === 'tel:' ? value.replace(/[^+\d]/g, '') : value)}>{value}</a>
              )}
              {holder !== undefined && ` ${text('contact.holder', { name: holder })}`}
              {confidential && <strong className="d-block cartella-over">⚠ {text('contact.confidential')}</strong>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
