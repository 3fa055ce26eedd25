import { type Person, presentValue } from '@cartella/model';
import type { PersonView } from './bodies/view';

const withoutUnknown = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;

/**
 * Tells a person as little as a purpose allows. A protected identity is never more than a reference; protected addresses and
 * contacts that may put the person in danger never leave.
 */
export function toPersonView(person: Person, view: PersonView['view']): PersonView {
  const { data, id: personId } = person;
  if (view === 'reference' || data.identity === 'protected') return { view: 'reference', personId };
  const identity = withoutUnknown({
    personId,
    familyName: data.familyName,
    givenName: data.givenName,
    alias: data.alias,
    taxCode: presentValue(data.taxCode),
    dateOfBirth: presentValue(data.dateOfBirth),
    sex: presentValue(data.sex),
  });
  if (view === 'identity') return { view, ...identity } as PersonView;
  return withoutUnknown({
    view,
    ...identity,
    language: data.language,
    contactPoints: data.contactPoints?.filter(({ confidential }) => confidential !== true),
    addresses: data.addresses?.filter(({ kind }) => kind !== 'protected').slice(0, 5),
  }) as PersonView;
}
