import type { Label, Norm } from '@cartella/core';
import { dictionaryRows } from '../dictionary/rows';
import type { LegalBasis, Purpose, Sensitivity } from '../element';
import { purposeLabels } from '../element/purpose';
import type { Retention } from '../record';
import type { JsonSchema } from '../schema';

/** One row of the register of processing activities (art. 30 GDPR), as far as the schemas can fill it. */
export interface ProcessingActivity {
  readonly purpose: Purpose;
  readonly label: Label;
  /** Kinds of record that hold data for this purpose. */
  readonly records: readonly string[];
  /** Classes of data, the least protected first. */
  readonly sensitivities: readonly Sensitivity[];
  readonly legalBases: readonly LegalBasis[];
  readonly norms: readonly Norm[];
  /** How long each kind of record is kept. */
  readonly retentions: Readonly<Record<string, Retention>>;
  /** How many elements are processed. */
  readonly elements: number;
}

const order: readonly Sensitivity[] = ['common', 'special', 'judicial', 'sealed'];

/** Fills the register from emitted schemas: a row for each purpose. Recipients, transfers and measures stay for the ente to write. */
export function processingRegister(schemas: readonly JsonSchema[]): readonly ProcessingActivity[] {
  const rows = schemas.flatMap((schema) => dictionaryRows(schema).map((row) => ({ row, schema })));
  const purposes = [...new Set(rows.map(({ row }) => row.purpose as Purpose))].sort();
  return purposes.map((purpose) => {
    const here = rows.filter(({ row }) => row.purpose === purpose);
    const involved = [...new Set(here.map(({ schema }) => schema))];
    const found = new Set(here.map(({ row }) => row.sensitivity));
    return {
      purpose,
      label: purposeLabels[purpose],
      records: involved.map(kindOf),
      sensitivities: order.filter((sensitivity) => found.has(sensitivity)),
      legalBases: unique(involved.map((schema) => schema['x-legal-basis'] as unknown as LegalBasis)),
      norms: unique(here.flatMap(({ row }) => (row.norm === undefined ? [] : [row.norm]))),
      retentions: Object.fromEntries(involved.map((schema) => [kindOf(schema), retentionOf(schema)])),
      elements: here.length,
    };
  });
}

/** How long one kind of record is kept, and who says so. */
export interface RetentionRow {
  readonly record: string;
  readonly label: Label;
  readonly retention: Retention;
}

/** The retention table of some schemas, in their order. */
export function retentionTable(schemas: readonly JsonSchema[]): readonly RetentionRow[] {
  return schemas.map((schema) => ({
    record: kindOf(schema),
    label: schema['x-label'] as unknown as Label,
    retention: retentionOf(schema),
  }));
}

function kindOf(schema: JsonSchema): string {
  return String(schema['x-kind']);
}

function retentionOf(schema: JsonSchema): Retention {
  return schema['x-retention'] as unknown as Retention;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
