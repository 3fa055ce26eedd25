import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Needs with which people turn to the social desk. */
export const accessReasons: CodeList = compiled(
  {
    id: 'access-reasons',
    it: 'Motivi dell’accesso',
    en: 'Reasons of access',
    from: 'the needs recorded by social desks (SISO) and the needs met by the benefits of SIUSS',
  },
  [
    ['information', 'Informazioni e orientamento', 'Information and guidance'],
    ['paperwork', 'Pratiche e documenti', 'Paperwork'],
    ['income', 'Difficoltà economica', 'Low income'],
    ['debts', 'Debiti e bollette', 'Debts and bills'],
    ['basic-goods', 'Cibo, vestiario, igiene', 'Food, clothes, hygiene'],
    ['housing', 'Casa: sfratto, alloggio inadeguato', 'Housing: eviction, unfit home'],
    ['homelessness', 'Senza dimora', 'Homelessness'],
    ['work', 'Lavoro e formazione', 'Work and training'],
    ['childcare', 'Servizi per la prima infanzia', 'Early-childhood services'],
    ['school', 'Scuola e apprendimento', 'School and learning'],
    ['parenting', 'Sostegno alla genitorialità', 'Parenting'],
    ['family-conflict', 'Conflitto familiare, separazione', 'Family conflict, separation'],
    ['child-protection', 'Tutela di un minore', 'Protection of a minor'],
    ['foster-adoption', 'Affidamento e adozione', 'Foster care and adoption'],
    ['violence', 'Violenza e maltrattamento', 'Violence and abuse'],
    ['disability', 'Disabilità', 'Disability'],
    ['loss-of-autonomy', 'Non autosufficienza', 'Loss of autonomy'],
    ['caregiver', 'Sostegno a chi assiste', 'Support to the caregiver'],
    ['discharge', 'Dimissioni protette', 'Protected discharge from hospital'],
    ['health', 'Salute e accesso alle cure', 'Health and access to care'],
    ['mental-health', 'Salute mentale', 'Mental health'],
    ['addiction', 'Dipendenze', 'Addiction'],
    ['legal-protection', 'Tutela giuridica, amministrazione di sostegno', 'Legal protection'],
    ['justice', 'Misure penali, carcere', 'Penal measures, prison'],
    ['migration', 'Immigrazione e integrazione', 'Migration and integration'],
    ['loneliness', 'Solitudine e isolamento', 'Loneliness and isolation'],
    ['emergency', 'Emergenza', 'Emergency'],
    ['other', 'Altro', 'Other'],
  ],
);
