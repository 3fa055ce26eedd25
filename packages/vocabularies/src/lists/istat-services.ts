import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Services of the ISTAT survey: those that could be found, far from all. */
export const istatServices: CodeList = compiled(
  {
    id: 'istat-services',
    it: 'Servizi rilevati (ISTAT)',
    en: 'Services surveyed (ISTAT)',
    from: 'the codes of the ISTAT survey (SDMX dimension CATEGORY_OF_SERVICE) seen in a public script',
    subset: true,
  },
  [
    ['PSW', 'Servizio sociale professionale', 'Professional social service'],
    ['HOMECARE', 'Assistenza domiciliare socio-assistenziale', 'Social home care'],
    [
      'HOMEHEALTH',
      'Assistenza domiciliare integrata con servizi sanitari',
      'Home care integrated with health services',
    ],
    ['HEALTHV', 'Voucher, assegno di cura, buono socio-sanitario', 'Voucher, care allowance'],
    ['OTHERHOME', 'Altre attività di assistenza domiciliare', 'Other home care'],
    ['REMASS', 'Telesoccorso e teleassistenza', 'Remote alarm and assistance'],
    ['PROXIM', 'Servizi di prossimità (buonvicinato)', 'Neighbourhood services'],
    ['DAYC', 'Centro diurno', 'Day centre'],
    ['ALL', 'Servizi per tutti', 'Services for all'],
  ],
);
