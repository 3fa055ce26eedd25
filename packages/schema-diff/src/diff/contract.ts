import { failure, type Issue, type Path, prefixIssues, type Result, success } from '@cartella/core';
import { type ParsedSchema, parseSchema } from '../schema';

/** What is published for a kind of record in one version: what its writers must satisfy, and what its readers accept. */
export interface Contract {
  readonly write: unknown;
  readonly read: unknown;
}

/** A contract whose schemas were read without problems. */
export interface ParsedContract {
  readonly write: ParsedSchema;
  readonly read: ParsedSchema;
}

/** Reads both schemas of a contract; one document used for both is read once. */
export function parseContract({ write, read }: Contract, place: Path = []): Result<ParsedContract> {
  const writing = parseSchema(write);
  const reading = read === write ? writing : parseSchema(read);
  if (writing.ok && reading.ok) return success({ write: writing.value, read: reading.value });
  const issues: Issue[] = [];
  if (!writing.ok) issues.push(...prefixIssues(writing.issues, read === write ? place : [...place, 'write']));
  if (!reading.ok && read !== write) issues.push(...prefixIssues(reading.issues, [...place, 'read']));
  return failure(issues);
}
