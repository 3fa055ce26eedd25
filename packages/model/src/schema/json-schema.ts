import type { Json } from '@cartella/core';
import * as z from 'zod';
import { type ElementFacts, elementOf, valueFactsOf } from '../element';
import { formats } from '../format';
import { envelopeSchemaOf, type RecordDefinition } from '../record';

/** Where the published schemas live for ever. The version is part of every address; published bytes never change. */
export const schemaBase = 'https://w3id.org/cartella/schema';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** `write` is closed: it says what may be recorded. `read` is open: it lets newer and extended records through untouched. */
export type SchemaMode = 'write' | 'read';

/** A JSON Schema document (2020-12). */
export type JsonSchema = { readonly [keyword: string]: Json };

/** Permanent address of the schema of a kind of record. */
export function schemaIdOf(definition: Pick<RecordDefinition, 'kind' | 'version'>, mode: SchemaMode): string {
  return `${schemaBase}/${definition.kind}/${definition.version}/${mode}.json`;
}

/** What the elements of a shape have when they do not say otherwise. */
export type ElementDefaults = Pick<RecordDefinition, 'sensitivity' | 'purpose'>;

/** Emits the JSON Schema of a shape, without address or dialect, with what is known of each element as `x-` annotations. */
export function shapeToJsonSchema(shape: z.ZodType, mode: SchemaMode, defaults: ElementDefaults): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (mode === 'read' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      Object.assign(jsonSchema, annotationsOf(zodSchema as unknown as z.ZodType, defaults));
    },
  });
  return schema as unknown as JsonSchema;
}

/** Emits the JSON Schema of whole records of a kind. */
export function toJsonSchema(definition: RecordDefinition, mode: SchemaMode): JsonSchema {
  return {
    $schema: dialect,
    $id: schemaIdOf(definition, mode),
    title: pascalCase(definition.kind),
    description: `${definition.description.it} — ${definition.description.en}`,
    ...aboutRecord(definition),
    ...shapeToJsonSchema(envelopeSchemaOf(definition), mode, definition),
    ...(definition.rules.length > 0 && mode === 'write' ? { 'x-rules': definition.rules as unknown as Json } : {}),
  };
}

function aboutRecord(definition: RecordDefinition): JsonSchema {
  const { label, sensitivity, purpose, legalBasis, norm, uri, retention } = definition;
  return {
    'x-kind': definition.kind,
    'x-version': definition.version,
    'x-label': { ...label },
    'x-sensitivity': sensitivity,
    'x-purpose': purpose,
    'x-legal-basis': { gdpr: legalBasis.gdpr, norm: { ...legalBasis.norm } },
    ...(norm && { 'x-norm': { ...norm } }),
    'x-retention': { ...retention, source: { ...retention.source } },
    ...(uri === undefined ? {} : { 'x-jsonld-type': uri }),
  };
}

/** Turns `cartella-sociale` into `CartellaSociale`. */
export function pascalCase(kind: string): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function annotationsOf(schema: z.ZodType, defaults: ElementDefaults): Record<string, Json> {
  const element = elementOf(schema);
  const facts: ElementFacts = element ?? valueFactsOf(schema) ?? {};
  const annotations: Record<string, Json | undefined> = {
    description: element && labelText(element.description ?? element.label),
    'x-label': element && { ...element.label },
    'x-description': element?.description && { ...element.description },
    'x-sensitivity': element && (element.sensitivity ?? defaults.sensitivity),
    'x-purpose': element && (element.purpose ?? defaults.purpose),
    'x-legal-basis': facts.legalBasis && { gdpr: facts.legalBasis.gdpr, norm: { ...facts.legalBasis.norm } },
    'x-norm': facts.norm && ({ ...facts.norm } as Json),
    'x-vocabulary': facts.vocabulary,
    'x-references': facts.references,
    'x-values': facts.values as unknown as Json,
    'x-presentation': facts.presentation,
    'x-uri': facts.uri,
    'x-vocabulary-on': facts.vocabularyOn as Json | undefined,
    'x-jsonld-context': contextOf(schema),
    ...formatOf(schema, facts),
    examples: facts.example === undefined ? undefined : [facts.example as Json],
  };
  return Object.fromEntries(Object.entries(annotations).filter(([, value]) => value !== undefined)) as Record<
    string,
    Json
  >;
}

/** What the properties of an object mean in the published ontologies (conventions of the national catalogue, schema.gov.it). */
function contextOf(schema: z.ZodType): Json | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const meanings = Object.entries(schema.shape).flatMap(([name, part]) => {
    const uri = elementOf(part as z.ZodType)?.uri;
    return uri === undefined ? [] : [[name, uri]];
  });
  return meanings.length === 0 ? undefined : Object.fromEntries(meanings);
}

// A format that JSON Schema does not name would be refused by validators that know only the standard ones.
function formatOf(schema: z.ZodType, { format }: ElementFacts): Record<string, Json> {
  if (format === undefined || !(schema instanceof z.ZodString)) return {};
  return { [formats[format].standard ? 'format' : 'x-format']: format };
}

function labelText(label: { readonly it: string; readonly en: string }): string {
  return `${label.it} — ${label.en}`;
}
