import type { Json } from '@cartella/core';

/** The seven types of JSON Schema. `integer` is the part of `number` without fraction. */
export type TypeName = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/** String formats of the dialect; each is asserted, never only an annotation. */
export type FormatName = 'date' | 'date-time' | 'time' | 'uuid' | 'uri' | 'email';

/** What one schema says by itself, without the schemas inside it. */
export interface Assertions {
  readonly type?: readonly TypeName[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: FormatName;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
}

/** One schema of a document, with its references resolved. Recursive schemas are cycles of nodes. */
export interface SchemaNode {
  /** JSON Pointer of the schema in its document. */
  readonly at: string;
  /** The schema `false`: no value satisfies it. */
  readonly never: boolean;
  readonly assertions: Assertions;
  /** Keywords that say something about the value without restricting it. */
  readonly annotations: ReadonlyMap<string, Json>;
  readonly ref?: SchemaNode;
  readonly allOf: readonly SchemaNode[];
  readonly anyOf: readonly SchemaNode[];
  readonly oneOf: readonly SchemaNode[];
  readonly not?: SchemaNode;
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly properties: ReadonlyMap<string, SchemaNode>;
  readonly patternProperties: ReadonlyMap<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly dependentSchemas: ReadonlyMap<string, SchemaNode>;
  readonly prefixItems: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly contains?: SchemaNode;
}

/** A schema document that was read without problems. */
export interface ParsedSchema {
  readonly document: Json;
  readonly root: SchemaNode;
  /** Every schema of the document by its JSON Pointer. */
  readonly nodes: ReadonlyMap<string, SchemaNode>;
}
