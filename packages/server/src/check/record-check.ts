import { civilDateInRome, createIssue, type Issue, unwrap } from '@cartella/core';
import { isRecordKind, validateData } from '@cartella/model';
import { type Cartella, isObject } from '@cartella/profile';
import { recordsIssue } from '@cartella/records';
import { compileValidator, parseSchema, type Validator } from '@cartella/schema-diff';
import type { VocabularySet } from '@cartella/vocabularies';

/**
 * Makes the check of the composed cartella on the data and extensions of a record: the common model first, then what the profile
 * narrowed or added. The same problem is told once.
 */
export function createRecordCheck(
  cartella: Cartella,
  largeVocabularies: VocabularySet,
  today: () => string = () => civilDateInRome(Date.now()),
): (kind: string, data: unknown, ext: unknown) => readonly Issue[] {
  const validators = new Map<string, Validator>();
  const vocabularies = { ...largeVocabularies, ...cartella.vocabularies };
  return (kind, data, ext) => {
    if (!Object.hasOwn(cartella.records, kind)) return [createIssue(recordsIssue.unknownKind)];
    const common = isRecordKind(kind) ? validateData(kind, data, { date: today() as never, vocabularies }) : [];
    const validator = validators.get(kind) ?? profileValidator(cartella, kind);
    validators.set(kind, validator);
    const known = new Set(common.map((issue) => issue.path.join('/')));
    const local = validator({ data, ...(ext !== undefined && { ext }) })
      .map((issue) => (issue.path[0] === 'data' ? { ...issue, path: issue.path.slice(1) } : issue))
      .filter((issue) => !known.has(issue.path.join('/')));
    return [...common, ...local];
  };
}

/** Checks data and extensions only: the envelope is written by the storage. */
function profileValidator(cartella: Cartella, kind: string): Validator {
  const write = cartella.records[kind]?.write;
  const properties = isObject(write) && isObject(write['properties']) ? write['properties'] : {};
  const { data, ext } = properties;
  const schema = {
    type: 'object',
    properties: { ...(data !== undefined && { data }), ...(ext !== undefined && { ext }) },
    // A profile may ask for an extension: then it may not be left out.
    required: (Array.isArray(write?.['required']) ? write['required'] : []).filter((name) => name === 'ext'),
    $defs: write?.['$defs'] ?? {},
  };
  return compileValidator(unwrap(parseSchema(schema)));
}
