import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Why the person comes now: by herself, sent, summoned, by an order. */
export const accessOrigins: CodeList = compiled(
  {
    id: 'access-origins',
    it: 'Origine dell’accesso',
    en: 'Origin of access',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['spontaneous', 'Spontaneo', 'Of one’s own accord'],
    ['referred', 'Inviato da altri', 'Referred by others'],
    ['summoned', 'Convocato dal servizio', 'Summoned by the service'],
    ['order', 'Decreto o disposizione di un’autorità', 'Order of an authority'],
    ['outreach', 'Raggiunto dal servizio', 'Reached by the service'],
  ],
);
