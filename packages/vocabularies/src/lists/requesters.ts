import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Who turns to the service or reports, for oneself or for another. */
export const requesters: CodeList = compiled(
  {
    id: 'requesters',
    it: 'Chi si rivolge al servizio',
    en: 'Who turns to the service',
    from: 'the choices of SISO (Regione Umbria) and the sources of report of SINBA (INPS)',
  },
  [
    ['person', 'La persona stessa', 'The person'],
    ['cohabiting-relative', 'Genitore o familiare convivente', 'Parent or cohabiting relative'],
    ['other-relative', 'Parente non convivente', 'Relative who lives elsewhere'],
    [
      'guardian',
      'Tutore, curatore, amministratore di sostegno, affidatario',
      'Guardian, administrator or foster carer',
    ],
    ['acquaintance', 'Vicino o conoscente', 'Neighbour or acquaintance'],
    ['social-service', 'Altro servizio sociale', 'Another social service'],
    ['juvenile-justice', 'Servizio sociale della giustizia minorile', 'Social service of juvenile justice'],
    ['health-service', 'Servizio sanitario, medico, pediatra', 'Health service or physician'],
    ['school', 'Scuola', 'School'],
    ['third-sector', 'Terzo settore, volontariato', 'Third sector, volunteers'],
    ['police', 'Forze dell’ordine', 'Police'],
    ['juvenile-court', 'Autorità giudiziaria minorile', 'Juvenile judicial authority'],
    ['court', 'Tribunale ordinario', 'Ordinary court'],
    ['professional', 'Professionista privato', 'Private professional'],
    ['institution', 'Altra istituzione', 'Another institution'],
    ['other', 'Altro soggetto', 'Somebody else'],
  ],
);
