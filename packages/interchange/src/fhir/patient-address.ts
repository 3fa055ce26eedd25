import type { Address as ModelAddress, ContactPoint as ModelContactPoint } from '@cartella/model';
import { codeExtension, codingExtension, compact, extensionValue } from './coding';
import type { Address, ContactPoint, Extended, Extension } from './fhir.types';

const streetName = 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-streetName';
const houseNumber = 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber';

const part = (url: string, valueString: string): Extended => ({ extension: [{ url, valueString }] });

/** An address of a person; protected ones are never given here. */
export function toAddress(address: ModelAddress): Address {
  const parts = [
    ...(address.streetName === undefined ? [] : [[address.streetName, part(streetName, address.streetName)] as const]),
    ...(address.streetNumber === undefined
      ? []
      : [[address.streetNumber, part(houseNumber, address.streetNumber)] as const]),
  ];
  const extension: Extension[] = [
    ...codeExtension('address-kind', address.kind),
    ...codingExtension('comune', 'comuni', address.comune),
  ];
  const period = compact({ start: address.validFrom, end: address.validTo });
  return compact<Address>({
    extension,
    use: address.kind === 'temporary' ? 'temp' : 'home',
    line: parts.map(([text]) => text),
    _line: parts.map(([, extended]) => extended),
    postalCode: address.postCode,
    country: address.state,
    text: address.note,
    period: Object.keys(period).length === 0 ? undefined : period,
  });
}

export function fromAddress(address: Address): ModelAddress {
  const line = (url: string): string | undefined =>
    address._line?.flatMap(({ extension = [] }) => extension).find((extension) => extension.url === url)?.valueString;
  return compact<ModelAddress>({
    kind: (extensionValue(address, 'address-kind') ?? 'residence') as ModelAddress['kind'],
    comune: extensionValue(address, 'comune'),
    state: address.country,
    streetName: line(streetName),
    streetNumber: line(houseNumber),
    postCode: address.postalCode,
    note: address.text,
    validFrom: address.period?.start,
    validTo: address.period?.end,
  });
}

const channels = {
  mobile: { system: 'phone', use: 'mobile' },
  telephone: { system: 'phone', use: 'home' },
  email: { system: 'email', use: 'home' },
  pec: { system: 'email', use: 'work' },
  other: { system: 'other' },
} as const satisfies Readonly<Record<ModelContactPoint['kind'], ContactPoint>>;

/** A way to reach a person; those that may put the person in danger are never given here. */
export function toContactPoint({ kind, value }: ModelContactPoint): ContactPoint {
  return { ...channels[kind], value, extension: codeExtension('contact-kind', kind) };
}

export function fromContactPoint(point: ContactPoint): ModelContactPoint {
  return {
    kind: (extensionValue(point, 'contact-kind') ?? 'other') as ModelContactPoint['kind'],
    value: point.value ?? '',
  };
}
