import { type AbsenceKind, type Absent, isAbsent } from '@cartella/model';
import type { CodeableConcept, Coding, Extended, Extension, Reference } from './fhir.types';

/** Where our own extensions and code systems live. */
export const fhirBase = 'https://w3id.org/cartella/fhir';

/** Address of one of our extensions. */
export const extensionUrl = (name: string): string => `${fhirBase}/StructureDefinition/${name}`;

/** Address of the code system of one of our vocabularies. */
export const systemOf = (vocabulary: string): string => `${fhirBase}/CodeSystem/${vocabulary}`;

const dataAbsentReason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

const toReason: Readonly<Record<AbsenceKind, string>> = {
  'not-asked': 'not-asked',
  unknown: 'asked-unknown',
  refused: 'asked-declined',
  masked: 'masked',
  'not-applicable': 'not-applicable',
};

/** Says that something is not there, and why, as FHIR does. */
export function absenceExtension({ absent }: Absent): Extended {
  return { extension: [{ url: dataAbsentReason, valueCode: toReason[absent] }] };
}

/** Reads why something is not there, if it says so. */
export function absenceOf(element: Extended | undefined): Absent | undefined {
  const reason = element?.extension?.find(({ url }) => url === dataAbsentReason)?.valueCode;
  const kind = (Object.keys(toReason) as AbsenceKind[]).find((key) => toReason[key] === reason);
  return kind === undefined ? undefined : { absent: kind };
}

/** Splits what may be absent into the value and the reason: one of the two is there, or neither. */
export function split<T>(value: T | Absent | undefined): { readonly value?: T; readonly absent?: Absent } {
  if (value === undefined) return {};
  return isAbsent(value) ? { absent: value } : { value: value as T };
}

/** A concept of one of our vocabularies. */
export function concept(vocabulary: string, code: string): CodeableConcept {
  return { coding: [{ system: systemOf(vocabulary), code }] };
}

/** The code of one of our vocabularies in a concept, or in several. */
export function codeFrom(
  vocabulary: string,
  ...concepts: readonly (CodeableConcept | undefined)[]
): string | undefined {
  const codings = concepts.flatMap((item) => item?.coding ?? []);
  return codings.find(({ system }) => system === systemOf(vocabulary))?.code;
}

/** An extension of ours that holds a code; nothing when there is no code. */
export function codeExtension(name: string, code: string | undefined): Extension[] {
  return code === undefined ? [] : [{ url: extensionUrl(name), valueCode: code }];
}

/** An extension of ours that holds a code of one of our vocabularies. */
export function codingExtension(name: string, vocabulary: string, code: string | undefined): Extension[] {
  return code === undefined ? [] : [{ url: extensionUrl(name), valueCoding: { system: systemOf(vocabulary), code } }];
}

/** An extension of ours that holds a text. */
export function textExtension(name: string, text: string | undefined): Extension[] {
  return text === undefined ? [] : [{ url: extensionUrl(name), valueString: text }];
}

/** The value of an extension of ours. */
export function extensionValue(element: Extended | undefined, name: string): string | undefined {
  const found = element?.extension?.find(({ url }) => url === extensionUrl(name));
  return found?.valueCode ?? found?.valueCoding?.code ?? found?.valueString;
}

/** A reference to another resource by the identifier of its record. */
export function referenceTo(type: string, id: string): Reference {
  return { reference: `${type}/${id}` };
}

/** The identifier of the record that a reference points to. */
export function idFrom(reference: Reference | undefined, type?: string): string | undefined {
  const [found, id] = reference?.reference?.split('/') ?? [];
  return type === undefined || found === type ? id : undefined;
}

/** Leaves out what is not there, empty lists too: FHIR does not allow them. */
export function compact<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0)),
  ) as T;
}

/** A list, or nothing when it is empty. */
export function list<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = items.filter((item): item is T => item !== undefined);
  return present.length === 0 ? undefined : present;
}

/** A coding of the FHIR code system of a field. */
export function standardConcept(system: string, code: string): CodeableConcept {
  const coding: Coding = { system, code };
  return { coding: [coding] };
}
