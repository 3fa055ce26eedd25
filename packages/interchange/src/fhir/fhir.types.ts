/** The parts of FHIR R4 (4.0.1) that our mappings write and read; whatever else a resource holds is left alone. */

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Extension {
  readonly url: string;
  readonly valueCode?: string;
  readonly valueCoding?: Coding;
  readonly valueString?: string;
  readonly extension?: readonly Extension[];
}

export interface Extended {
  readonly extension?: readonly Extension[];
}

export interface Identifier extends Extended {
  readonly system?: string;
  readonly value?: string;
}

export interface Period {
  readonly start?: string;
  readonly end?: string;
}

export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

export interface Annotation {
  readonly text: string;
}

export interface HumanName {
  readonly use?: 'official' | 'nickname';
  readonly family?: string;
  readonly given?: readonly string[];
  readonly text?: string;
}

export interface ContactPoint extends Extended {
  readonly system?: 'phone' | 'email' | 'other';
  readonly use?: 'home' | 'mobile' | 'work';
  readonly value?: string;
}

export interface Address extends Extended {
  readonly use?: 'home' | 'temp';
  readonly line?: readonly string[];
  readonly _line?: readonly Extended[];
  readonly postalCode?: string;
  readonly country?: string;
  readonly text?: string;
  readonly period?: Period;
}

export interface Meta {
  readonly versionId?: string;
  readonly lastUpdated?: string;
  readonly source?: string;
  readonly security?: readonly Coding[];
}

/** What every resource has. */
export interface Resource extends Extended {
  readonly resourceType: string;
  readonly id?: string;
  readonly meta?: Meta;
}
