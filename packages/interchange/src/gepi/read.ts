import { createIssue, failure, type Issue, type Result, success } from '@cartella/core';
import { hasTaxCodeCheckCharacter, type PersonData } from '@cartella/model';
import { readTable, type TableEvent } from '../tabular';
import { componenteColumns, domandaColumns, type GepiHeaders } from './columns';

/** A request as an extract of GePI tells it. */
export interface GepiDomanda {
  readonly domandaId: string;
  readonly submittedOn: string;
  readonly applicant?: string;
  readonly ambito?: string;
  readonly assignedOn?: string;
  readonly residence?: string;
  readonly assignedByTaxCode?: string;
  readonly assignedToTaxCode?: string;
}

/** A member of the household of a request. */
export interface GepiComponente {
  readonly domandaId: string;
  readonly person: PersonData;
  readonly isApplicant: boolean;
  readonly kinship?: string;
  readonly cohabiting?: boolean;
  /** What the extract says beyond the person, in its own words: work, education, benefits, state of the pact. */
  readonly facts: Readonly<Record<string, string | boolean>>;
}

/** A request with its household. */
export interface GepiHousehold {
  readonly domanda: GepiDomanda;
  readonly members: readonly GepiComponente[];
}

/** The households of two extracts, and the rows that could not be used. */
export interface GepiExtract {
  readonly households: readonly GepiHousehold[];
  readonly issues: readonly Issue[];
}

/** Issue codes of extracts of GePI. */
export const gepiIssue = {
  noDomanda: 'gepi.no-domanda',
  noMembers: 'gepi.no-members',
  taxCode: 'gepi.tax-code',
  twice: 'gepi.twice',
} as const;

type Cells = Readonly<Record<string, unknown>>;

const text = (cells: Cells, name: string): string | undefined =>
  typeof cells[name] === 'string' ? (cells[name] as string) : undefined;

const personFields = new Set([
  'domandaId',
  'taxCode',
  'familyName',
  'givenName',
  'dateOfBirth',
  'sex',
  'telephone',
  'mobile',
  'email',
  'isApplicant',
  'kinship',
  'cohabiting',
]);

function personOf(cells: Cells): PersonData {
  const taxCode = text(cells, 'taxCode')?.toUpperCase() ?? '';
  const [telephone, mobile, email, dateOfBirth] = ['telephone', 'mobile', 'email', 'dateOfBirth'].map((name) =>
    text(cells, name),
  );
  const sex = text(cells, 'sex')?.charAt(0).toUpperCase();
  const contactPoints = [
    ...(telephone === undefined ? [] : [{ kind: 'telephone' as const, value: telephone }]),
    ...(mobile === undefined ? [] : [{ kind: 'mobile' as const, value: mobile }]),
    ...(email === undefined ? [] : [{ kind: 'email' as const, value: email }]),
  ];
  return {
    identity: 'declared',
    familyName: text(cells, 'familyName') ?? '',
    givenName: text(cells, 'givenName') ?? '',
    ...(hasTaxCodeCheckCharacter(taxCode) ? { taxCode } : {}),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(sex === 'M' || sex === 'F' ? { sex } : {}),
    ...(contactPoints.length === 0 ? {} : { contactPoints }),
  };
}

function memberOf(cells: Cells): GepiComponente {
  const facts = Object.entries(cells).filter(([name]) => !personFields.has(name)) as [string, string | boolean][];
  const kinship = text(cells, 'kinship');
  return {
    domandaId: text(cells, 'domandaId') ?? '',
    person: personOf(cells),
    isApplicant: cells['isApplicant'] === true,
    ...(kinship === undefined ? {} : { kinship }),
    ...(typeof cells['cohabiting'] === 'boolean' ? { cohabiting: cells['cohabiting'] } : {}),
    facts: Object.fromEntries(facts),
  };
}

/**
 * Reads the two extracts of GePI, requests and members, and joins them by the code of the request. A broken row is told and left out; an
 * extract that is not one stops everything. Words of the extract that are not codes of ours stay words.
 */
export async function readGepi(
  domande: AsyncIterable<TableEvent>,
  componenti: AsyncIterable<TableEvent>,
  headers: { readonly domande?: GepiHeaders; readonly componenti?: GepiHeaders } = {},
): Promise<Result<GepiExtract>> {
  const issues: Issue[] = [];
  const requests = new Map<string, { domanda: GepiDomanda; members: GepiComponente[]; line: number }>();
  for await (const row of readTable(domande, domandaColumns(headers.domande))) {
    if (row.kind === 'refused') return failure(row.issues);
    issues.push(...row.issues.map((issue): Issue => ({ ...issue, path: ['domande', ...issue.path] })));
    if (row.kind === 'headers' || row.issues.length > 0) continue;
    const domanda = row.data as unknown as GepiDomanda;
    if (requests.has(domanda.domandaId)) issues.push(createIssue(gepiIssue.twice, ['domande', row.line]));
    else requests.set(domanda.domandaId, { domanda, members: [], line: row.line });
  }
  for await (const row of readTable(componenti, componenteColumns(headers.componenti))) {
    if (row.kind === 'refused') return failure(row.issues);
    issues.push(...row.issues.map((issue): Issue => ({ ...issue, path: ['componenti', ...issue.path] })));
    if (row.kind === 'headers' || row.issues.length > 0) continue;
    const member = memberOf(row.data);
    if (member.person.taxCode === undefined)
      issues.push(createIssue(gepiIssue.taxCode, ['componenti', row.line], { severity: 'warning' }));
    const request = requests.get(member.domandaId);
    if (request === undefined) issues.push(createIssue(gepiIssue.noDomanda, ['componenti', row.line]));
    else request.members.push(member);
  }
  for (const { members, line } of requests.values()) {
    if (members.length === 0) issues.push(createIssue(gepiIssue.noMembers, ['domande', line], { severity: 'warning' }));
  }
  return success({ households: [...requests.values()].map(({ domanda, members }) => ({ domanda, members })), issues });
}
