import { type CivilDate, civilDate, createIssue, type Locale } from '@cartella/core';
import {
  type CompiledField,
  type CompiledForm,
  createFormStore,
  type FormStore,
  formsCatalogues,
} from '@cartella/forms';
import { modelCatalogues } from '@cartella/model';
import type { CodeEntry, VocabularySet } from '@cartella/vocabularies';
import { colloquioKinds } from '@cartella/vocabularies/colloquio-kinds';
import { colloquioParticipants } from '@cartella/vocabularies/colloquio-participants';
import { colloquioPlaces } from '@cartella/vocabularies/colloquio-places';
import { diaryKinds } from '@cartella/vocabularies/diary-kinds';
import { erogazioneUnits } from '@cartella/vocabularies/erogazione-units';
import { goalAreas } from '@cartella/vocabularies/goal-areas';
import { identityDocumentKinds } from '@cartella/vocabularies/identity-document-kinds';
import { interventionKinds } from '@cartella/vocabularies/intervention-kinds';
import { kinship } from '@cartella/vocabularies/kinship';
import { needDimensions } from '@cartella/vocabularies/need-dimensions';
import { permitKinds } from '@cartella/vocabularies/permit-kinds';
import { permitReasons } from '@cartella/vocabularies/permit-reasons';
import { professions } from '@cartella/vocabularies/professions';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { type ReactNode, useState } from 'react';
import { FormEnvironmentProvider } from './environment';
import { Field } from './question';

/** The day of the examples. */
export const today: CivilDate = civilDate('2026-11-21');

const needs = {
  id: 'needs',
  label: { it: 'Bisogni', en: 'Needs' },
  entries: [
    { code: 'home', label: { it: 'Casa', en: 'Home' } },
    { code: 'work', label: { it: 'Lavoro', en: 'Work' } },
    { code: 'care', label: { it: 'Cura e autonomia delle persone non autosufficienti', en: 'Care and autonomy' } },
  ],
} as unknown as NonNullable<VocabularySet[string]>;

/** The code lists of the examples. */
export const vocabularies: VocabularySet = {
  ...siussEnumerations,
  needs,
  'colloquio-kinds': colloquioKinds,
  'colloquio-participants': colloquioParticipants,
  'colloquio-places': colloquioPlaces,
  'diary-kinds': diaryKinds,
  'erogazione-units': erogazioneUnits,
  'goal-areas': goalAreas,
  'identity-document-kinds': identityDocumentKinds,
  'intervention-kinds': interventionKinds,
  kinship,
  'need-dimensions': needDimensions,
  'permit-kinds': permitKinds,
  'permit-reasons': permitReasons,
  professions,
};

const places: readonly CodeEntry[] = [
  { code: 'A001', label: { it: 'Borgo Esempio' }, properties: { province: 'XX' } },
  { code: 'A002', label: { it: 'Borgo Finto' }, properties: { province: 'XY' } },
  { code: 'A003', label: { it: 'Borgo Passato' }, validTo: '1927-01-12' },
] as unknown as readonly CodeEntry[];

const searchVocabulary = async (_: string, query: string) =>
  places
    .filter(({ label }) => label.it.toLowerCase().includes(query.toLowerCase()))
    .map((entry) => ({ entry, historical: entry.validTo !== undefined }));
const findCode = async (_: string, code: string) => places.find((entry) => entry.code === code);
const catalogues = {
  it: { ...modelCatalogues['it'], ...formsCatalogues['it'] },
  en: { ...modelCatalogues['en'], ...formsCatalogues['en'] },
};

/** What surrounds every example: wording, a short code list, a longer one that is searched. */
export function Stage({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return (
    <FormEnvironmentProvider
      locale={locale}
      catalogues={catalogues}
      vocabularies={vocabularies}
      searchVocabulary={searchVocabulary}
      findCode={findCode}
    >
      <main lang={locale} style={{ padding: '1rem' }}>
        {children}
      </main>
    </FormEnvironmentProvider>
  );
}

/** A field for an example. */
export function exampleField(path: string, it: string, en: string, more: Partial<CompiledField> = {}): CompiledField {
  return {
    path,
    type: 'text',
    label: { it, en },
    sensitivity: 'common',
    required: false,
    readOnly: false,
    limits: {},
    absences: [],
    fields: [],
    schema: {},
    ...more,
  };
}

/** A form for an example, one section a page. */
export function exampleForm(...pages: readonly (readonly CompiledField[])[]): CompiledForm {
  return {
    id: 'esempio',
    version: '1.0.0',
    label: { it: 'Esempio', en: 'Example' },
    records: { a: 'person' },
    pages: pages.map((fields, index) => {
      const label = { it: `Parte ${index + 1}`, en: `Part ${index + 1}` };
      return { id: `p${index}`, label, sections: [{ id: `s${index}`, label, fields }] };
    }),
    rules: {},
    cartella: '',
  };
}

/** How an example field stands. */
export interface ExampleState {
  readonly value?: unknown;
  /** Typed and then left. */
  readonly typed?: string;
  /** Issue codes found elsewhere. */
  readonly found?: readonly string[];
}

/** Begins an example form with one field in a state. */
export function exampleStore(field: CompiledField, { value, typed, found = [] }: ExampleState = {}): FormStore {
  const name = field.path.slice(2);
  const values = { a: value === undefined ? {} : { [name]: value } };
  const store = createFormStore(exampleForm([field]), { today, values });
  if (typed !== undefined) {
    store.type(field.path, typed);
    store.leave(field.path);
  }
  if (found.length > 0) store.showIssues(found.map((code) => createIssue(code, ['a', name])));
  return store;
}

/** Draws one field in a state. */
export function FieldExample({ field, ...state }: ExampleState & { readonly field: CompiledField }) {
  const [store] = useState(() => exampleStore(field, state));
  return (
    <div className="cartella-form">
      <div className="cartella-fields">
        <Field store={store} place={field.path} />
      </div>
    </div>
  );
}
