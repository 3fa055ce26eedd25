import type { FormDefinition, FormField, FormSection } from '@cartella/profile';

/** A form of a single page. */
export function onePage(
  id: string,
  it: string,
  en: string,
  records: FormDefinition['records'],
  sections: readonly FormSection[],
): FormDefinition {
  return { id, version: '1.0.0', label: { it, en }, records, pages: [{ id, label: { it, en }, sections }] };
}

/** A section of a form. */
export function section(id: string, it: string, en: string, fields: readonly FormField[]): FormSection {
  return { id, label: { it, en }, fields };
}
