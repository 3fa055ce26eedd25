import * as z from 'zod';
import { ProcedureSchema, procedureLanguage } from './procedure.schema';

/** Permanent address of the JSON Schema of procedures; the version of the language is part of it. */
export const procedureSchemaId = `https://w3id.org/cartella/schema/procedure/${procedureLanguage}/procedure.json`;

/** Emits the JSON Schema (2020-12) of procedures, for whoever writes them without TypeScript. */
export function procedureJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(ProcedureSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  return { ...schema, $id: procedureSchemaId, title: 'Procedure' };
}
