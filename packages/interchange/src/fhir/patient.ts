import type { Absent, PersonData } from '@cartella/model';
import { loss } from '../loss';
import {
  absenceExtension,
  absenceOf,
  codeExtension,
  codeFrom,
  codingExtension,
  compact,
  concept,
  extensionUrl,
  extensionValue,
  list,
  split,
} from './coding';
import type {
  Address,
  CodeableConcept,
  ContactPoint,
  Extended,
  Extension,
  HumanName,
  Identifier,
  Resource,
} from './fhir.types';
import { type FhirMapping, metaOf, resourceOf } from './mapping';
import { fromAddress, fromContactPoint, toAddress, toContactPoint } from './patient-address';

interface Patient extends Resource {
  readonly resourceType: 'Patient';
  readonly identifier?: readonly Identifier[];
  readonly name?: readonly HumanName[];
  readonly telecom?: readonly ContactPoint[];
  readonly gender?: 'male' | 'female' | 'other';
  readonly _gender?: Extended;
  readonly birthDate?: string;
  readonly _birthDate?: Extended;
  readonly deceasedDateTime?: string;
  readonly address?: readonly Address[];
  readonly maritalStatus?: CodeableConcept;
  readonly communication?: readonly { readonly language: CodeableConcept; readonly preferred: boolean }[];
}

const taxCodeSystem = 'http://hl7.it/sid/codiceFiscale';
const citizenshipUrl = 'http://hl7.org/fhir/StructureDefinition/patient-citizenship';
const stateSystem = 'urn:iso:std:iso:3166';
const genders: Readonly<Record<string, 'male' | 'female'>> = { M: 'male', F: 'female' };

function taxCodeIdentifier(taxCode: PersonData['taxCode']): readonly Identifier[] | undefined {
  const { value, absent } = split<string>(taxCode);
  if (value !== undefined) return [{ system: taxCodeSystem, value }];
  return absent === undefined ? undefined : [{ system: taxCodeSystem, ...absenceExtension(absent) }];
}

function names({ familyName, givenName, alias }: PersonData): readonly HumanName[] | undefined {
  const official = compact<HumanName>({
    use: 'official',
    family: familyName,
    given: givenName === undefined ? undefined : [givenName],
  });
  return list([
    familyName === undefined && givenName === undefined ? undefined : official,
    alias === undefined ? undefined : { use: 'nickname' as const, text: alias },
  ]);
}

function birthPlaceExtension(birthPlace: PersonData['birthPlace']): Extension[] {
  const { value, absent } = split<string>(birthPlace);
  if (value !== undefined) return codingExtension('birth-place', 'birthplaces', value);
  return absent === undefined ? [] : [{ url: extensionUrl('birth-place'), ...absenceExtension(absent) }];
}

function citizenshipExtensions(citizenships: readonly string[] = []): Extension[] {
  return citizenships.map((code) => ({
    url: citizenshipUrl,
    extension: [{ url: 'code', valueCoding: { system: stateSystem, code } }],
  }));
}

function toPatient(data: PersonData): Omit<Patient, 'id' | 'meta' | 'resourceType'> {
  const birth = split<string>(data.dateOfBirth);
  const sex = split<string>(data.sex);
  return compact({
    extension: [
      ...codeExtension('identity', data.identity),
      ...codeExtension('gender', data.gender),
      ...birthPlaceExtension(data.birthPlace),
      ...citizenshipExtensions(data.citizenships),
      ...codingExtension('sex', 'sex', sex.value),
    ],
    identifier: taxCodeIdentifier(data.taxCode),
    name: names(data),
    telecom: data.contactPoints?.filter(({ confidential }) => confidential !== true).map(toContactPoint),
    gender: sex.value === undefined ? undefined : (genders[sex.value] ?? 'other'),
    _gender: sex.absent === undefined ? undefined : absenceExtension(sex.absent),
    birthDate: birth.value,
    _birthDate: birth.absent === undefined ? undefined : absenceExtension(birth.absent),
    deceasedDateTime: data.dateOfDeath,
    address: data.addresses?.filter(({ kind }) => kind !== 'protected').map(toAddress),
    maritalStatus: data.civilStatus === undefined ? undefined : concept('civil-status', data.civilStatus),
    communication:
      data.language === undefined ? undefined : [{ language: concept('languages', data.language), preferred: true }],
  });
}

function valueOrAbsence(value: string | undefined, element: Extended | undefined): string | Absent | undefined {
  return value ?? absenceOf(element);
}

function fromPatient(patient: Patient): PersonData {
  const tax = patient.identifier?.find(({ system }) => system === taxCodeSystem);
  const official = patient.name?.find(({ use }) => use !== 'nickname');
  const birthPlace = patient.extension?.find(({ url }) => url === extensionUrl('birth-place'));
  const citizenships = patient.extension
    ?.filter(({ url }) => url === citizenshipUrl)
    .flatMap(({ extension = [] }) => extension.flatMap(({ valueCoding }) => valueCoding?.code ?? []));
  return compact({
    identity: extensionValue(patient, 'identity') ?? 'declared',
    familyName: official?.family,
    givenName: official?.given?.join(' '),
    alias: patient.name?.find(({ use }) => use === 'nickname')?.text,
    taxCode: valueOrAbsence(tax?.value, tax),
    dateOfBirth: valueOrAbsence(patient.birthDate, patient._birthDate),
    birthPlace: valueOrAbsence(birthPlace?.valueCoding?.code, birthPlace),
    sex: valueOrAbsence(
      extensionValue(patient, 'sex') ?? Object.keys(genders).find((code) => genders[code] === patient.gender),
      patient._gender,
    ),
    gender: extensionValue(patient, 'gender'),
    citizenships: citizenships?.length === 0 ? undefined : citizenships,
    civilStatus: codeFrom('civil-status', patient.maritalStatus),
    language: codeFrom('languages', ...(patient.communication ?? []).map(({ language }) => language)),
    addresses: patient.address?.map(fromAddress),
    contactPoints: patient.telecom?.map(fromContactPoint),
    dateOfDeath: patient.deceasedDateTime,
  }) as PersonData;
}

/** A person as Patient. */
export const patientMapping: FhirMapping<'person'> = {
  kind: 'person',
  resourceTypes: ['Patient'],
  to: (record) => [{ resourceType: 'Patient', id: record.id, meta: metaOf(record), ...toPatient(record.data) }],
  from: (resources) => fromPatient(resourceOf<Patient>(resources, 'Patient') ?? { resourceType: 'Patient' }),
  losses: [
    loss(
      'contactPoints.*.holder',
      'Il recapito di un altro sarebbe un Patient.contact a parte.',
      'The contact of somebody else would be a Patient.contact.',
    ),
    loss('contactPoints.*.confidential', 'I recapiti riservati non escono.', 'Confidential contacts do not leave.'),
  ],
};
