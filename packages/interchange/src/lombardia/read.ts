import { createIssue, failure, isBlocking, type Result, success } from '@cartella/core';
import { type ByteSource, Refusal } from '../text';
import { parseXml, type XmlHandler } from '../xml';
import { type LombardiaPhase, lombardiaItem } from './items';
import {
  checkLombardia,
  type LombardiaDatum,
  type LombardiaEncounter,
  type LombardiaLists,
  type LombardiaMessage,
  lombardiaIssue,
} from './message';
import { hl7Namespace, interaction, oid } from './oids';
import { isoInstant } from './xml';

type Attributes = Readonly<Record<string, string>>;
type Draft<T> = { -readonly [K in keyof T]?: T[K] };

const isoDay = (text: string | undefined): string => (text ?? '').replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');

/** Gathers the parts of a message that the profile knows, by where they stand; the others are passed over. */
class MessageHandler implements XmlHandler {
  readonly message: Draft<Omit<LombardiaMessage, 'encounters'>> & { encounters: LombardiaEncounter[] } = {
    encounters: [],
  };
  readonly #path: string[] = [];
  #encounter: Draft<LombardiaEncounter> & { data: LombardiaDatum[] } = { data: [] };
  #datum: Draft<LombardiaDatum> = {};

  open(name: string, attributes: Attributes): void {
    if (this.#path.length === 0 && name !== interaction)
      throw new Refusal(createIssue(lombardiaIssue.structure, [name.slice(0, 60)]));
    this.#path.push(name);
    if (name === 'encounterEvent') this.#encounter = { data: [] };
    if (name === 'commonObservationEvent' || name === 'observation') this.#datum = {};
    if (name === 'id') this.#id(attributes);
    if (name === 'creationTime') this.message.createdAt = isoInstant(attributes['value']);
    if (name === 'code') this.#code(attributes['code'] ?? '');
    if (name === 'value') this.#datum.value = attributes['code'] ?? '';
    if (name === 'statusCode' && this.#parent() === 'encounterEvent')
      this.#encounter.status = attributes['code'] === 'active' ? 'active' : 'completed';
    if (name === 'low') this.#encounter.start = isoDay(attributes['value']);
    if (name === 'high') this.#encounter.end = isoDay(attributes['value']);
    if (name === 'dischargeDispositionCode') this.#encounter.outcome = attributes['code'] ?? '';
  }

  text(text: string): void {
    const name = this.#path.at(-1);
    if (name === 'text') this.#datum.value = `${this.#datum.value ?? ''}${text}`;
    if (name === 'title') this.#encounter.projectTitle = `${this.#encounter.projectTitle ?? ''}${text}`;
  }

  close(): void {
    const name = this.#path.pop();
    if (name === 'commonObservationEvent' || name === 'observation') this.#finishDatum();
    if (name === 'encounterEvent') this.message.encounters.push(this.#encounter as LombardiaEncounter);
  }

  #parent(): string | undefined {
    return this.#path.at(-2);
  }

  #id({ root, extension = '' }: Attributes): void {
    const parent = this.#parent();
    if (parent === interaction) this.message.id = extension;
    if (parent === 'device') this.message[this.#path.at(-3) === 'sender' ? 'sender' : 'receiver'] = extension;
    if (parent === 'encounterEvent') this.#encounter.id = extension;
    if (parent === 'patient' && root === oid.taxCode) this.#encounter.patientTaxCode = extension;
    if (parent === 'carePlan') this.#encounter.projectId = extension;
  }

  #code(code: string): void {
    const parent = this.#parent();
    if (parent === 'encounterEvent') this.#encounter.phase = code as LombardiaPhase;
    if (parent === 'commonObservationEvent' || parent === 'observation') this.#datum.code = code;
  }

  #finishDatum(): void {
    const { code = '', value = '' } = this.#datum;
    const isDate = lombardiaItem(this.#encounter.phase ?? '', code)?.value === 'date';
    this.#encounter.data.push({ code, value: isDate ? value.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$2-$1') : value });
  }
}

function isComplete(message: Partial<LombardiaMessage>): message is LombardiaMessage {
  const { id, createdAt, sender, receiver, encounters = [] } = message;
  const heads = [id, createdAt, sender, receiver];
  return (
    heads.every((text) => text !== undefined && text !== '') &&
    encounters.length > 0 &&
    encounters.every(({ id: phaseId, start, status, patientTaxCode }) => phaseId && start && status && patientTaxCode)
  );
}

/** Reads a message: what the profile knows of it, checked against the regional lists. What it does not know is refused, not guessed. */
export async function readLombardia(source: ByteSource, lists: LombardiaLists): Promise<Result<LombardiaMessage>> {
  const handler = new MessageHandler();
  try {
    for await (const _ of parseXml(source, hl7Namespace, handler));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failure([error.issue]);
  }
  const { message } = handler;
  if (!isComplete(message)) return failure([createIssue(lombardiaIssue.structure)]);
  const issues = checkLombardia(message, lists);
  return isBlocking(issues) ? failure(issues) : success(message);
}
