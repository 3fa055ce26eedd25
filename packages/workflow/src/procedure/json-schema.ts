import { expressionSchema } from '@cartella/rules';
import * as z from 'zod';
import { ExpressionSchema, ValueTypeSchema } from './part.schema';
import { ProcedureSchema, procedureLanguage } from './procedure.schema';

/** Permanent address of the JSON Schema of procedures; the version of the language is part of it. */
export const procedureSchemaId = `https://w3id.org/cartella/schema/procedure/${procedureLanguage}/procedure.json`;

/** Parts whose schema is that of `rules`: its definitions are carried along. */
const borrowed = new Map<unknown, string>([
  [ExpressionSchema, '#/$defs/expression'],
  [ValueTypeSchema, '#/$defs/type'],
]);

/** Emits the JSON Schema (2020-12) of procedures, for whoever writes them without TypeScript. */
export function procedureJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(ProcedureSchema, {
    io: 'input',
    target: 'draft-2020-12',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      const reference = borrowed.get(zodSchema);
      if (reference === undefined) return;
      for (const keyword of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, keyword);
      jsonSchema.$ref = reference;
    },
  });
  const definitions = expressionSchema['$defs'] as Readonly<Record<string, unknown>>;
  return { ...schema, $defs: { ...schema.$defs, ...definitions }, $id: procedureSchemaId, title: 'Procedure' };
}
