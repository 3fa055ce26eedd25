import {
  type CivilDate,
  createIssue,
  failure,
  type Issue,
  isBlocking,
  prefixIssues,
  type Result,
  success,
} from '@cartella/core';
import type { VocabularySet } from '@cartella/vocabularies';
import { type ModelRecord, type RecordData, type RecordKind, recordDefinition } from '../kinds';
import { envelopeSchemaOf, type RecordDefinition } from '../record';
import { type CodeSite, codeSitesOf } from './code-sites';
import { recordIssue } from './issues';
import { membershipIssues } from './membership';
import { structureIssues } from './structure';

/** What validation needs to know of the world. */
export interface ValidationContext {
  /** Day on which the record is written. */
  readonly date: CivilDate;
  /** Lists that codes are looked up in; codes of a list that is not here are not judged. */
  readonly vocabularies?: VocabularySet;
}

/**
 * Finds every problem of the data of a record: shape first, then codes on the day of the fact, then the declared rules of the kind.
 * What is not there yet is `incomplete`, what is wrong is an `error`; a `warning` does not forbid recording.
 */
export function validateData(kind: RecordKind, data: unknown, context: ValidationContext): readonly Issue[] {
  return dataIssues(recordDefinition(kind) as RecordDefinition, data, context);
}

/** Finds every problem of a whole record, envelope included; paths begin at the record. */
export function validateRecord(record: unknown, context: ValidationContext): readonly Issue[] {
  const kind = typeof record === 'object' && record !== null && 'kind' in record ? record.kind : undefined;
  const definition = typeof kind === 'string' ? recordDefinition(kind) : undefined;
  if (definition === undefined) return [createIssue(recordIssue.unknownKind, ['kind'])];
  const structure = structureIssues(envelopeSchemaOf(definition), record);
  const data = (record as { readonly data?: unknown }).data;
  return [...structure, ...prefixIssues(meaningIssues(definition, data, context), ['data'])];
}

/** Takes data as those of a kind of record when nothing forbids recording them. */
export function parseData<K extends RecordKind>(
  kind: K,
  data: unknown,
  context: ValidationContext,
): Result<RecordData<K>> {
  const issues = validateData(kind, data, context);
  return isBlocking(issues) ? failure(issues) : success(data as RecordData<K>);
}

/** Takes a value as a record of the model when nothing forbids recording it. */
export function parseRecord(record: unknown, context: ValidationContext): Result<ModelRecord> {
  const issues = validateRecord(record, context);
  return isBlocking(issues) ? failure(issues) : success(record as ModelRecord);
}

function dataIssues(definition: RecordDefinition, data: unknown, context: ValidationContext): readonly Issue[] {
  return [...structureIssues(definition.data, data), ...meaningIssues(definition, data, context)];
}

function meaningIssues(definition: RecordDefinition, data: unknown, context: ValidationContext): readonly Issue[] {
  return membershipIssues(sitesOf(definition), data, context.vocabularies ?? {}, context.date);
}

const sites = new WeakMap<RecordDefinition, readonly CodeSite[]>();

function sitesOf(definition: RecordDefinition): readonly CodeSite[] {
  const known = sites.get(definition) ?? codeSitesOf(definition.data);
  sites.set(definition, known);
  return known;
}
