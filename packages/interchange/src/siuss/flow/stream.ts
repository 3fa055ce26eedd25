import { createIssue, type Issue } from '@cartella/core';
import { type ByteSource, Refusal } from '../../text';
import { defaultXmlLimits, parseXml, type XmlHandler, type XmlLimits } from '../../xml';
import {
  beneficiario,
  casellarioNamespace,
  type IdentificazioneFlusso,
  identificazioneFlusso,
  type SiussFlow,
  type SiussRecords,
  sinba,
} from '../layout';
import { ElementReader, type ElementTable, structureIssue } from '../table';

/** What comes out of a flow as it is read, in the order of the document. */
export type SiussEvent =
  | { readonly kind: 'header'; readonly header?: IdentificazioneFlusso; readonly issues: readonly Issue[] }
  | {
      readonly [F in SiussFlow]: {
        readonly kind: 'record';
        readonly flow: F;
        /** Position among the records of the document, from 0. */
        readonly index: number;
        /** Absent when the structure is wrong. */
        readonly record?: SiussRecords[F];
        readonly issues: readonly Issue[];
      };
    }[SiussFlow]
  /** The last event of a document that cannot be trusted: whatever came before it must not be applied. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const flows: Readonly<Record<string, { readonly flow: SiussFlow; readonly table: ElementTable }>> = {
  Beneficiario: { flow: 'PS_PSA_SINA', table: beneficiario },
  SINBA: { flow: 'SINBA', table: sinba },
};

/** Tells the header and the records of a flow apart, whichever of the two layouts it is. */
class FlowHandler implements XmlHandler {
  readonly events: SiussEvent[] = [];
  #depth = 0;
  #reader: ElementReader | undefined;
  #flow: SiussFlow | undefined;
  #hasHeader = false;
  #index = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#root(name, attributes);
    else if (this.#depth === 2) this.#child(name, attributes);
    else this.#reader?.open(name, attributes);
  }

  text(text: string): void {
    if (this.#depth > 1) this.#reader?.text(text);
    else if (/[^ \t\n\r]/.test(text)) this.#refuse(structureIssue.unexpected, '#text');
  }

  close(): void {
    this.#depth -= 1;
    const record = this.#depth >= 1 ? this.#reader?.close() : undefined;
    if (this.#depth === 1 && this.#reader !== undefined) this.#finish(this.#reader.issues, record);
    if (this.#depth === 0 && this.#index === 0)
      this.#refuse(structureIssue.missing, this.#hasHeader ? 'Beneficiario' : 'IdentificazioneFlusso');
  }

  #root(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'Flusso') this.#refuse(structureIssue.unexpected, name);
    for (const attribute in attributes) this.#refuse(structureIssue.unexpected, attribute);
  }

  #child(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#hasHeader) {
      if (name !== 'IdentificazioneFlusso') this.#refuse(structureIssue.unexpected, name);
      this.#reader = new ElementReader(identificazioneFlusso, [name], attributes);
      return;
    }
    const found = Object.hasOwn(flows, name) ? flows[name] : undefined;
    if (found === undefined || (this.#flow !== undefined && this.#flow !== found.flow)) {
      this.#refuse(structureIssue.unexpected, name);
    }
    this.#flow = found.flow;
    this.#reader = new ElementReader(found.table, [name, this.#index], attributes);
  }

  #finish(issues: readonly Issue[], record: unknown): void {
    const sound = issues.length === 0;
    if (!this.#hasHeader) {
      this.#hasHeader = true;
      this.events.push({ kind: 'header', ...(sound ? { header: record as IdentificazioneFlusso } : {}), issues });
    } else {
      const event = { kind: 'record', flow: this.#flow, index: this.#index, ...(sound ? { record } : {}), issues };
      this.events.push(event as SiussEvent);
      this.#index += 1;
    }
    this.#reader = undefined;
  }

  #refuse(code: string, name: string): never {
    throw new Refusal(createIssue(code, ['Flusso', name], { params: { field: name, label: name } }));
  }
}

/**
 * Reads a flow piece by piece, giving its header and then each record with what is wrong in its structure. Memory does not grow with the
 * document. A `refused` event, if any, is the last one: apply records only in a transaction that it undoes.
 */
export async function* streamSiuss(
  source: ByteSource,
  limits: XmlLimits = defaultXmlLimits,
): AsyncGenerator<SiussEvent> {
  const handler = new FlowHandler();
  try {
    for await (const _ of parseXml(source, casellarioNamespace, handler, limits)) yield* handler.events.splice(0);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield* handler.events.splice(0);
    yield { kind: 'refused', issues: [error.issue] };
  }
}
