import { type Issue, unwrap } from '@cartella/core';
import { hasTaxCodeCheckCharacter, taxCodeIssue } from '@cartella/model/tax-code';
import { compileValidator, parseSchema, type Validator } from '@cartella/schema-diff/validate';
import type { CompiledField } from '../compiled-form';

/** Makes the check of single values; each schema is compiled once. */
export function createFieldCheck(): (field: CompiledField, value: unknown, path: readonly string[]) => Issue[] {
  const validators = new Map<CompiledField, Validator>();
  return (field, value, path) => {
    const known = validators.get(field);
    const validator = known ?? compileValidator(unwrap(parseSchema(field.schema)));
    if (known === undefined) validators.set(field, validator);
    const issues = validator(value);
    if (
      issues.length === 0 &&
      field.type === 'tax-code' &&
      typeof value === 'string' &&
      !hasTaxCodeCheckCharacter(value)
    ) {
      return [{ code: taxCodeIssue.checkCharacter, path, severity: 'error' }];
    }
    return issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  };
}
