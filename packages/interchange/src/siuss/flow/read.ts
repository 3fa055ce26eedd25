import { failure, type Issue, type Result, success } from '@cartella/core';
import type { ByteSource } from '../../text';
import type { XmlLimits } from '../../xml';
import type { IdentificazioneFlusso, SiussFlow, SiussRecords } from '../layout';
import { streamSiuss } from './stream';
import type { SiussDocument } from './write';

/** Reads a whole flow into memory: all of it, or everything that is wrong with it. For files of any length use {@link streamSiuss}. */
export async function readSiuss(source: ByteSource, limits?: XmlLimits): Promise<Result<SiussDocument>> {
  const issues: Issue[] = [];
  const records: SiussRecords[SiussFlow][] = [];
  let header: IdentificazioneFlusso | undefined;
  let flow: SiussFlow = 'PS_PSA_SINA';
  for await (const event of streamSiuss(source, limits)) {
    issues.push(...event.issues);
    if (event.kind === 'header') header = event.header;
    if (event.kind !== 'record') continue;
    flow = event.flow;
    if (event.record !== undefined) records.push(event.record);
  }
  if (issues.length > 0 || header === undefined) return failure(issues);
  return success({ flow, header, records } as SiussDocument);
}
