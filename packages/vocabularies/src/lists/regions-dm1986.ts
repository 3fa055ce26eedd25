import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Regions as SIUSS codes them: alphabetical, Bolzano and Trento apart. To be checked against the official table. */
export const regionsDm1986: CodeList = compiled(
  {
    id: 'regions-dm1986',
    it: 'Regioni (codifica DM 1986)',
    en: 'Regions (DM 1986 coding)',
    from: 'general knowledge of the Agenzia delle Entrate table ENTI-T0, which the INPS specification WaaS-SIUSS 2.0.1 asks for',
  },
  [
    ['01', 'Abruzzo', 'Abruzzo', { unverified: true, properties: { istat: '13' } }],
    ['02', 'Basilicata', 'Basilicata', { unverified: true, properties: { istat: '17' } }],
    [
      '03',
      'Provincia autonoma di Bolzano',
      'Autonomous Province of Bolzano',
      { unverified: true, properties: { istat: '04' } },
    ],
    ['04', 'Calabria', 'Calabria', { unverified: true, properties: { istat: '18' } }],
    ['05', 'Campania', 'Campania', { unverified: true, properties: { istat: '15' } }],
    ['06', 'Emilia-Romagna', 'Emilia-Romagna', { unverified: true, properties: { istat: '08' } }],
    ['07', 'Friuli-Venezia Giulia', 'Friuli-Venezia Giulia', { unverified: true, properties: { istat: '06' } }],
    ['08', 'Lazio', 'Lazio', { unverified: true, properties: { istat: '12' } }],
    ['09', 'Liguria', 'Liguria', { unverified: true, properties: { istat: '07' } }],
    ['10', 'Lombardia', 'Lombardy', { unverified: true, properties: { istat: '03' } }],
    ['11', 'Marche', 'Marche', { unverified: true, properties: { istat: '11' } }],
    ['12', 'Molise', 'Molise', { unverified: true, properties: { istat: '14' } }],
    ['13', 'Piemonte', 'Piedmont', { unverified: true, properties: { istat: '01' } }],
    ['14', 'Puglia', 'Apulia', { unverified: true, properties: { istat: '16' } }],
    ['15', 'Sardegna', 'Sardinia', { unverified: true, properties: { istat: '20' } }],
    ['16', 'Sicilia', 'Sicily', { unverified: true, properties: { istat: '19' } }],
    ['17', 'Toscana', 'Tuscany', { unverified: true, properties: { istat: '09' } }],
    [
      '18',
      'Provincia autonoma di Trento',
      'Autonomous Province of Trento',
      { unverified: true, properties: { istat: '04' } },
    ],
    ['19', 'Umbria', 'Umbria', { unverified: true, properties: { istat: '10' } }],
    ['20', 'Valle d’Aosta', 'Aosta Valley', { unverified: true, properties: { istat: '02' } }],
    ['21', 'Veneto', 'Veneto', { unverified: true, properties: { istat: '05' } }],
  ],
);
