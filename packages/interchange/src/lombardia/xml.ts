import { escapeXml } from '../xml';
import { oid } from './oids';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Writes an element; attributes without value are left out. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(value)}"`,
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Writes an instance identifier. */
export const id = (root: string, extension: string): string => tag('id', { root, extension });

/** Who sends and who receives, when, under which identifier: what every message of HL7 v3 begins with. */
export interface Wrapper {
  readonly id: string;
  /** Instant, UTC. */
  readonly createdAt: string;
  readonly sender: string;
  readonly receiver: string;
}

/** Writes what every message begins with. @param acknowledge - `AL` for an answer in any case, `NE` for none. */
export function wrapper(
  { id: messageId, createdAt, sender, receiver }: Wrapper,
  interaction: string,
  acknowledge: 'AL' | 'NE',
): string {
  const device = (extension: string): string =>
    tag('device', { classCode: 'DEV', determinerCode: 'INSTANCE' }, id(oid.message, extension));
  return [
    id(oid.message, messageId),
    tag('creationTime', { value: createdAt.replace(/[-:TZ]|\.\d+/g, '') }),
    tag('interactionId', { root: oid.interaction, extension: interaction }),
    tag('processingCode', { code: 'P' }),
    tag('processingModeCode', { code: 'T' }),
    tag('acceptAckCode', { code: acknowledge }),
    tag('receiver', { typeCode: 'RCV' }, device(receiver)),
    tag('sender', { typeCode: 'SND' }, device(sender)),
  ].join('');
}

/** An HL7 timestamp as an instant. */
export const isoInstant = (text: string | undefined): string =>
  (text ?? '').replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2}).*$/, '$1-$2-$3T$4:$5:$6Z');
