import type { CartellaRecord } from '../cartella';
import { fieldsOf, isObject, type SchemaDraft } from '../field';
import type { FieldExtension } from '../layer';
import { composeIssue } from './compose.issues';
import { requireField } from './require-field';
import { type CartellaDraft, refuse, say, type Touch } from './touch';

/** Adds a field to a record, under `ext.<namespace>`. */
export function addField(
  draft: CartellaDraft,
  record: CartellaRecord,
  namespace: string,
  name: string,
  field: FieldExtension,
): readonly Touch[] {
  const write = record.write as SchemaDraft;
  const path = `ext.${namespace}.${name}`;
  const point = `records/${record.kind}/${path}`;
  const owner = extensionsOf(write, namespace);
  const properties = owner['properties'] as SchemaDraft;
  if (Object.hasOwn(properties, name)) return [refuse(composeIssue.alreadyThere, point)];
  const { vocabulary } = field;
  if (vocabulary !== undefined && !isVocabularyKnown(draft, vocabulary)) {
    return [refuse(composeIssue.unknownReference, `vocabularies/${vocabulary}`)];
  }
  const schema = fieldSchema(field);
  properties[name] = schema;
  if (field.required) requireField(write, { owner, name, schema }, path);
  return [say(point, schema)];
}

/** What a layer says of a field, as the schema of it. */
function fieldSchema({
  schema,
  label,
  description,
  sensitivity,
  purpose,
  norm,
  vocabulary,
  absences,
}: FieldExtension): SchemaDraft {
  const value = structuredClone(schema) as unknown as SchemaDraft;
  const words = description ?? label;
  const facts: SchemaDraft = {
    description: `${words.it} — ${words.en}`,
    'x-label': { ...label },
    'x-sensitivity': sensitivity,
    'x-purpose': purpose,
    ...(description !== undefined && { 'x-description': { ...description } }),
    ...(norm !== undefined && { 'x-norm': { ...norm } }),
    ...(vocabulary !== undefined && { 'x-vocabulary': vocabulary }),
  };
  if (absences === undefined) return { ...value, ...facts };
  const absent = { type: 'string', enum: [...absences] };
  const branch = { type: 'object', properties: { absent }, required: ['absent'], additionalProperties: false };
  return { anyOf: [value, branch], ...facts };
}

/** The closed object of a namespace inside `ext`, made where there is none. */
function extensionsOf(write: SchemaDraft, namespace: string): SchemaDraft {
  const ext = (write['properties'] as SchemaDraft)['ext'] as SchemaDraft;
  const namespaces = (isObject(ext['properties']) ? ext['properties'] : {}) as SchemaDraft;
  ext['properties'] = namespaces;
  const known = namespaces[namespace];
  if (isObject(known)) return known;
  const owner: SchemaDraft = { type: 'object', properties: {}, additionalProperties: false };
  namespaces[namespace] = owner;
  return owner;
}

/** Long lists do not travel with the cartella: one that a field of the model names is known all the same. */
function isVocabularyKnown(draft: CartellaDraft, vocabulary: string): boolean {
  return (
    Object.hasOwn(draft.vocabularies, vocabulary) ||
    Object.values(draft.records).some(({ write }) =>
      fieldsOf(write).some(({ schema }) => schema['x-vocabulary'] === vocabulary),
    )
  );
}
