import type { RecordDefinition } from '../record';
import { toJsonSchema } from '../schema';
import { rulesDocument } from './rules-document';

/** Writes JSON as it is committed: two spaces, a final newline. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The versioned documents of the records by path: write and read schema, declared rules. */
export function recordDocuments(definitions: readonly RecordDefinition[]): ReadonlyMap<string, string> {
  return new Map(
    definitions.flatMap((definition) => {
      const folder = `${definition.kind}/${definition.version}`;
      return [
        [`${folder}/write.json`, jsonText(toJsonSchema(definition, 'write'))],
        [`${folder}/read.json`, jsonText(toJsonSchema(definition, 'read'))],
        [`${folder}/rules.json`, jsonText(rulesDocument(definition))],
      ] as const;
    }),
  );
}
