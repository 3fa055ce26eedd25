import { failure, type Issue, prefixIssues, type Result, success } from '@cartella/core';
import { parseJson } from '@cartella/interchange';
import { describeChange, diffContract, type SchemaReport } from '@cartella/schema-diff';

/** One change in words, with what no longer goes. */
export interface ToldChange {
  readonly text: string;
  /** Accepted before, refused now. */
  readonly refused?: unknown;
  /** Accepted now, refused by whoever reads as before. */
  readonly unread?: unknown;
}

/** Two versions of a schema, compared. */
export interface Comparison {
  readonly compatibility: SchemaReport['compatibility'];
  readonly changes: readonly ToldChange[];
}

/** Compares two schemas; `openReaders` when who reads accepts fields that it does not know. */
export function compareSchemas(
  before: string,
  after: string,
  openReaders: boolean,
  locale: 'it' | 'en',
): Result<Comparison> {
  const [was, is] = [parseJson(before), parseJson(after)];
  const issues: Issue[] = [];
  if (!was.ok) issues.push(...prefixIssues(was.issues, ['before']));
  if (!is.ok) issues.push(...prefixIssues(is.issues, ['after']));
  if (!was.ok || !is.ok) return failure(issues);
  const contract = (write: unknown) => ({ write, read: openReaders ? opened(write) : write });
  const report = diffContract(contract(was.value), contract(is.value));
  // One schema was pasted for writers and readers: its problems are told once.
  if (!report.ok) {
    const told = report.issues.filter(({ path }) => path[1] !== 'read');
    return failure(
      told.map((issue) => ({ ...issue, path: issue.path.filter((step, at) => at !== 1 || step !== 'write') })),
    );
  }
  return success({
    compatibility: report.value.compatibility,
    changes: report.value.changes.map((change) => ({
      text: describeChange(change, locale),
      ...(change.witnesses.writers && { refused: change.witnesses.writers.instance }),
      ...(change.witnesses.readers && { unread: change.witnesses.readers.instance }),
    })),
  });
}

function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]) =>
      keyword === 'additionalProperties' && value === false ? [] : [[keyword, opened(value)]],
    ),
  );
}
