import type { Label } from '@cartella/core';
import {
  type LegalBasis,
  type Purpose,
  type SchemaMode,
  type Sensitivity,
  schemaBase,
  socialServicesBasis,
} from '@cartella/model';
import type * as z from 'zod';

/** Which side of a cooperation may send a message: the body that holds the case, the partner, or both. */
export type MessageSide = 'holder' | 'partner' | 'both';

/** A kind of message between two bodies: what it is for and what it carries. */
export interface MessageDefinition<Name extends string = string, Body extends z.ZodType = z.ZodType> {
  /** Kebab-case; the type of the message is `cartella.<name>.v<major>`. */
  readonly name: Name;
  /** Semantic version of the body. */
  readonly version: string;
  readonly label: Label;
  readonly description: Label;
  readonly from: MessageSide;
  readonly purpose: Purpose;
  readonly legalBasis: LegalBasis;
  readonly sensitivity: Sensitivity;
  /** Messages that this one answers. */
  readonly answers?: readonly string[];
  readonly body: Body;
  /** A body of invented persons, published beside the schema. */
  readonly example: z.input<Body>;
}

/** What a definition may leave out: version 1.0.0, special data, the task of the social services. */
type Defaults = 'version' | 'legalBasis' | 'sensitivity';

/** Defines a message; its body must be a strict object, since writers are closed. */
export function defineMessage<const Name extends string, Body extends z.ZodType>(
  definition: Omit<MessageDefinition<Name, Body>, Defaults> & Partial<Pick<MessageDefinition, Defaults>>,
): MessageDefinition<Name, Body> {
  return { version: '1.0.0', legalBasis: socialServicesBasis, sensitivity: 'special', ...definition };
}

/** Type of the messages of a kind, as the envelope says it. */
export function messageTypeOf({ name, version }: Pick<MessageDefinition, 'name' | 'version'>): string {
  return `cartella.${name}.v${version.split('.')[0]}`;
}

/** Permanent address of the schema of a message; without name, of the envelope. */
export function messageSchemaId(
  { name, version }: Pick<MessageDefinition, 'name' | 'version'>,
  mode: SchemaMode,
): string {
  return `${schemaBase}/message/${name}/${version}/${mode}.json`;
}
