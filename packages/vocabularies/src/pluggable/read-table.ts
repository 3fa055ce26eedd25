import { createIssue, failure, type Result, success } from '@cartella/core';
import { type CodeList, readCodeList, type VocabularySet } from '../code-list';
import {
  type Crosswalk,
  type CrosswalkPair,
  type CrosswalkRelation,
  checkCrosswalk,
  crosswalkIssue,
} from '../crosswalk';

/** A line of a table, by the heads of its columns. */
export type TableRow = Readonly<Record<string, string | undefined>>;

const relations: readonly string[] = ['exact', 'broader', 'narrower', 'related'] satisfies CrosswalkRelation[];

/**
 * Reads a code system from the lines of a table (a CSV, a sheet): columns `code` and `it`, and where there are `en`, `parent`,
 * `validFrom`, `validTo`, `uri` and `replacedBy` with codes apart by spaces. Other columns become properties of the entry.
 */
export function readCodeTable(header: Omit<CodeList, 'entries'>, rows: readonly TableRow[]): Result<CodeList> {
  return readCodeList({ ...header, entries: rows.map(entryOf) });
}

function entryOf(row: TableRow): unknown {
  const { code, it, en, replacedBy, parent, validFrom, validTo, uri, ...rest } = filled(row);
  const known = filled({ parent, validFrom, validTo, uri });
  return {
    code,
    label: filled({ it, en }),
    ...known,
    ...(replacedBy !== undefined && { replacedBy: replacedBy.split(/\s+/) }),
    ...(Object.keys(rest).length > 0 && { properties: rest }),
  };
}

/**
 * Reads a crosswalk from the lines of a table: columns `from`, `to`, and `relation` when it is not `exact`. Both lists must be in the
 * set, with every code.
 */
export function readCrosswalkTable(
  header: Omit<Crosswalk, 'pairs'>,
  rows: readonly TableRow[],
  lists: VocabularySet,
): Result<Crosswalk> {
  const wrong = rows.flatMap(({ relation }, i) =>
    relation === undefined || relation === '' || relations.includes(relation)
      ? []
      : [createIssue(crosswalkIssue.relation, ['pairs', i, 'relation'])],
  );
  const pairs = rows.map(
    ({ from = '', to = '', relation }): CrosswalkPair => ({
      from,
      to,
      relation: (relation === undefined || relation === '' ? 'exact' : relation) as CrosswalkRelation,
    }),
  );
  const map: Crosswalk = { ...header, pairs };
  const checked = checkCrosswalk(map, lists);
  const issues = [...wrong, ...(checked.ok ? [] : checked.issues)];
  return issues.length > 0 ? failure(issues) : success(map);
}

// A cell that is empty says nothing.
function filled(row: TableRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, text]) =>
      text === undefined || text.trim() === '' ? [] : [[name, text.trim()]],
    ),
  );
}
