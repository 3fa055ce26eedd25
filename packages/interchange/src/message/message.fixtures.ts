import { generateKeyPairSync } from 'node:crypto';
import { cooperationMessages, createMessage, type FindKey, type InboxContext, type Message, type SigningKey } from '.';

export const id = (number: number): string => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const comune = id(1001);
export const cooperativa = id(1002);
export const now = Date.parse('2026-11-02T10:00:00.000Z');

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = { [comune]: pair(), [cooperativa]: pair() };

export const keyOf = (ente: string): SigningKey => ({ kid: 'k1', alg: 'ES256', key: keys[ente]?.privateKey as never });
export const findKey: FindKey = async (sender, kid) => (kid === 'k1' ? keys[sender]?.publicKey : undefined);

export const inbox: InboxContext = {
  enteId: cooperativa,
  now,
  maxAge: 86_400_000,
  messages: cooperationMessages,
  findKey,
  keptDigest: async () => undefined,
};

export const segnalazione = (): Message =>
  createMessage(cooperationMessages.segnalazione, cooperationMessages.segnalazione.example, {
    id: id(1),
    sender: comune,
    recipient: cooperativa,
    time: '2026-11-02T09:59:00.000Z',
    subject: id(10),
    profile: 'comune-di-prova@1.2.0',
  });
