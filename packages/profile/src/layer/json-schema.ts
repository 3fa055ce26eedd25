import { type JsonSchema, schemaBase } from '@cartella/model';
import * as z from 'zod';
import { LayerSchema } from './layer.schema';

/** Permanent address of the schema of layers. */
export const layerSchemaId = `${schemaBase}/layer/1.0.0/layer.json`;

/** The JSON Schema of a layer, for editors and for who writes layers without TypeScript. */
export function layerJsonSchema(): JsonSchema {
  return {
    ...(z.toJSONSchema(LayerSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' }) as unknown as JsonSchema),
    $id: layerSchemaId,
    title: 'Layer',
  };
}
