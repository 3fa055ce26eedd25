import * as z from 'zod';
import { LabelSchema } from '../part';
import { fieldOperations } from './field-operation.schema';
import { formOperations } from './form-operation.schema';
import { otherOperations } from './other-operation.schema';
import { procedureOperations } from './procedure-operation.schema';
import { vocabularyOperations } from './vocabulary-operation.schema';

/** Every kind of operation there is; nothing else can be said. */
export const operations = [
  ...fieldOperations,
  ...vocabularyOperations,
  ...procedureOperations,
  ...formOperations,
  ...otherOperations,
] as const;

/** One thing that a layer does. There are three verbs and no other. */
export const OperationSchema = z.union(operations);

export type Operation = z.infer<typeof OperationSchema>;

/** The operation of a verb on an artefact. */
export type OperationOf<V extends Operation['verb'], A extends Operation['on']> = Extract<
  Operation,
  { readonly verb: V; readonly on: A }
>;

/** What a layer says of itself. */
export const layerShape = {
  id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/),
  label: LabelSchema,
  level: z.enum(['national', 'region', 'ambito', 'comune', 'vendor']),
  /** Namespace of everything that the layer adds, for example the IPA code of the ente; a layer without one adds nothing. */
  namespace: z.exactOptional(z.string().max(40)),
  /** Versions of the kit that it was written for: `^1.2.0`, `>=1.2.0 <3.0.0`. */
  kit: z.exactOptional(z.string().max(80)),
} as const;

/** What one body changes: a list of operations under a namespace of its own. */
export const LayerSchema = z.strictObject({ ...layerShape, operations: z.array(OperationSchema).max(5000) });

export type Layer = z.infer<typeof LayerSchema>;
