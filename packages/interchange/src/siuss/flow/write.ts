import { failure, type Issue, isBlocking, KitError, type Result, success } from '@cartella/core';
import {
  casellarioNamespace,
  type IdentificazioneFlusso,
  identificazioneFlusso,
  layouts,
  type SiussFlow,
  type SiussRecords,
} from '../layout';
import { checkElement, writeElement } from '../table';

/** A whole flow in memory. */
export interface SiussDocument<F extends SiussFlow = SiussFlow> {
  readonly flow: F;
  readonly header: IdentificazioneFlusso;
  readonly records: readonly SiussRecords[F][];
}

/** Told of each record that is left out of a stream. @param index - Position in the source. */
export type OnRefused = (index: number, issues: readonly Issue[]) => void;

const batchLength = 65_536;

function opening(header: IdentificazioneFlusso): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Flusso xmlns="${casellarioNamespace}">\n${writeElement(identificazioneFlusso, header)}\n`;
}

/** Finds what the layout would not accept in a flow: nothing is written while this gives anything. */
export function checkDocument<F extends SiussFlow>(document: SiussDocument<F>): Issue[] {
  const { record } = layouts[document.flow];
  const issues = checkElement(identificazioneFlusso, document.header, ['IdentificazioneFlusso']);
  return [
    ...issues,
    ...(document.records.length === 0
      ? checkElement(layouts[document.flow].document, { IdentificazioneFlusso: document.header })
      : []),
    ...document.records.flatMap((item, index) => checkElement(record, item, [record.name, index])),
  ];
}

/** Writes a flow that the official schema accepts, or all that prevents it. */
export function writeSiuss<F extends SiussFlow>(document: SiussDocument<F>): Result<string> {
  const issues = checkDocument(document);
  if (isBlocking(issues)) return failure(issues);
  const { record } = layouts[document.flow];
  const records = document.records.map((item) => `${writeElement(record, item)}\n`).join('');
  return success(`${opening(document.header)}${records}</Flusso>\n`);
}

/**
 * Writes a flow of any length in pieces. A record that the layout would not accept is left out and told; memory does not grow.
 *
 * @throws {@link KitError} `invalid-argument` when the header is wrong, or when no record was left to write: there is no such document.
 */
export async function* writeSiussStream<F extends SiussFlow>(
  flow: F,
  header: IdentificazioneFlusso,
  records: AsyncIterable<SiussRecords[F]> | Iterable<SiussRecords[F]>,
  onRefused: OnRefused,
): AsyncGenerator<string> {
  if (checkElement(identificazioneFlusso, header).length > 0)
    throw new KitError('invalid-argument', 'header of the flow');
  const { record: table } = layouts[flow];
  let batch = opening(header);
  let [index, written] = [0, 0];
  for await (const record of records) {
    const issues = checkElement(table, record, [table.name, index]);
    if (issues.length > 0) onRefused(index, issues);
    else {
      batch += `${writeElement(table, record)}\n`;
      written += 1;
    }
    index += 1;
    if (batch.length >= batchLength) {
      yield batch;
      batch = '';
    }
  }
  if (written === 0) throw new KitError('invalid-argument', 'a flow without records');
  yield `${batch}</Flusso>\n`;
}
