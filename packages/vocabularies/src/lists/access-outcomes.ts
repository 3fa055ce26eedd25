import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** How a first contact ends. */
export const accessOutcomes: CodeList = compiled(
  {
    id: 'access-outcomes',
    it: 'Esiti dell’accesso',
    en: 'Outcomes of access',
    from: 'the choices of SISO (Regione Umbria) and the phase of access of the Lombardia guidelines',
  },
  [
    ['information', 'Informazione e orientamento', 'Information and guidance'],
    ['referral', 'Invio ad altro servizio o ente', 'Referral to another service or body'],
    ['application', 'Avvio di una domanda di prestazione', 'Application for a benefit'],
    ['proposed', 'Proposta di presa in carico', 'Proposed for presa in carico'],
    ['already-in-carico', 'Già in carico: avvisato il responsabile', 'Already in carico: responsible operator told'],
    ['emergency', 'Pronto intervento sociale', 'Social emergency service'],
    ['not-competent', 'Non di competenza', 'Outside our competence'],
    ['withdrawn', 'Rinuncia della persona', 'Withdrawn by the person'],
    ['waiting', 'In attesa di elementi', 'Waiting for elements'],
  ],
);
