import { type ConsentData, consent } from '@cartella/model';
import { unnamedLosses } from '../loss';
import {
  codeExtension,
  codeFrom,
  compact,
  concept,
  extensionValue,
  idFrom,
  referenceTo,
  standardConcept,
  textExtension,
} from './coding';
import type { CodeableConcept, Period, Reference, Resource } from './fhir.types';
import { type FhirMapping, metaOf, resourceOf } from './mapping';

interface FhirConsent extends Resource {
  readonly resourceType: 'Consent';
  readonly status: 'active' | 'inactive';
  readonly scope: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly patient: Reference;
  readonly dateTime?: string;
  readonly sourceReference?: Reference;
  readonly policyRule: CodeableConcept;
  readonly provision: { readonly type: 'permit' | 'deny'; readonly period?: Period };
}

/** A choice that the law leaves to the person, as Consent. */
export const consentMapping: FhirMapping<'consent'> = {
  kind: 'consent',
  resourceTypes: ['Consent'],
  to: (record) => {
    const { personId, subject, given, decidedOn, revokedOn, givenBy, method, noticeId, documentId } = record.data;
    return [
      compact<FhirConsent>({
        resourceType: 'Consent',
        id: record.id,
        meta: metaOf(record),
        extension: [
          ...codeExtension('given-by', givenBy),
          ...codeExtension('given-how', method),
          ...textExtension('privacy-notice', noticeId),
        ],
        status: revokedOn === undefined ? 'active' : 'inactive',
        scope: standardConcept('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
        category: [concept('consent-subjects', subject)],
        patient: referenceTo('Patient', personId),
        dateTime: decidedOn,
        sourceReference: documentId === undefined ? undefined : referenceTo('DocumentReference', documentId),
        policyRule: { text: 'Regolamento (UE) 2016/679, art. 7' },
        provision: compact<FhirConsent['provision']>({
          type: given ? 'permit' : 'deny',
          period: revokedOn === undefined ? undefined : { end: revokedOn },
        }),
      }),
    ];
  },
  from: (resources) => {
    const found = resourceOf<FhirConsent>(resources, 'Consent');
    return compact({
      personId: idFrom(found?.patient, 'Patient'),
      subject: codeFrom('consent-subjects', ...(found?.category ?? [])),
      given: found?.provision.type === 'permit',
      decidedOn: found?.dateTime,
      revokedOn: found?.provision.period?.end,
      givenBy: extensionValue(found, 'given-by'),
      method: extensionValue(found, 'given-how'),
      noticeId: extensionValue(found, 'privacy-notice'),
      documentId: idFrom(found?.sourceReference, 'DocumentReference'),
    }) as ConsentData;
  },
  losses: unnamedLosses(consent.data, [
    ...['personId', 'subject', 'given', 'decidedOn', 'revokedOn', 'givenBy', 'method', 'noticeId', 'documentId'],
  ]),
};
