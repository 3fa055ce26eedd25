import { type Crosswalk, compiledCrosswalk } from '../crosswalk';

/** From reasons of closure to SINBA. */
export const closureReasonsToSinba: Crosswalk = compiledCrosswalk(
  {
    id: 'closure-reasons-to-sinba',
    from: 'closure-reasons',
    to: 'sinba-motivazione-chiusura-carico',
    it: 'Dai motivi di chiusura al SINBA',
    en: 'From reasons of closure to SINBA',
    source: 'the labels of both lists',
  },
  `
objectives-reached = 4
autonomy < 4
brief-intervention < 4
moved-same-region = 1
moved-other-region = 2
another-office < 9
another-service < 9
came-of-age = 3
withdrawn = 5
no-cooperation < 9
discharged < 9
no-case < 9
repatriated = 6
untraceable = 7
deceased = 8
opened-in-error < 9
other = 9
`,
);

/** From who turns to the service to the sources of report of SINBA. */
export const requestersToSinba: Crosswalk = compiledCrosswalk(
  {
    id: 'requesters-to-sinba',
    from: 'requesters',
    to: 'sinba-fonte-segnalazione',
    it: 'Da chi si rivolge al servizio alle fonti di segnalazione SINBA',
    en: 'From who turns to the service to the sources of report of SINBA',
    source: 'the labels of both lists',
  },
  `
juvenile-justice = 1
social-service = 2
health-service = 3
third-sector = 4
police = 5
person = 6
guardian = 7
cohabiting-relative = 8
other-relative = 9
court = 10
juvenile-court = 11
professional = 12
school = 13
acquaintance = 14
`,
);

/** From work condition to SINBA. */
export const workConditionsToSinba: Crosswalk = compiledCrosswalk(
  {
    id: 'work-conditions-to-sinba',
    from: 'work-conditions',
    to: 'sinba-occupazione',
    it: 'Dalla condizione lavorativa al SINBA',
    en: 'From work condition to SINBA',
    source: 'the labels of both lists',
  },
  `
employed = 1
unemployed = 2
first-job = 3
homemaker = 4
student = 5
retired = 6
unable = 7
inactive = 8
`,
);

/** From ANPR education levels to SINBA. */
export const educationLevelsToSinba: Crosswalk = compiledCrosswalk(
  {
    id: 'education-levels-to-sinba',
    from: 'education-levels',
    to: 'sinba-titolo-studio',
    it: 'Dal titolo di studio ANPR al SINBA',
    en: 'From ANPR education levels to SINBA',
    source: 'the labels of both lists',
  },
  `
7 = 1
8 = 2
2 = 3
9 = 3
A = 4
B < 4
3 = 5
C = 5
D < 5
E < 5
4 < 6
5 = 6
6 < 6
F < 6
G < 6
H < 6
`,
);

/** From judicial authorities to SINBA. */
export const courtAuthoritiesToSinba: Crosswalk = compiledCrosswalk(
  {
    id: 'court-authorities-to-sinba',
    from: 'court-authorities',
    to: 'sinba-autorita-provvedimento',
    it: 'Dalle autorità giudiziarie al SINBA',
    en: 'From judicial authorities to SINBA',
    source: 'the labels of both lists',
  },
  `
giudice-tutelare = 1
tribunale-minorenni = 2
procura-minorenni = 3
tribunale-ordinario = 4
`,
);

/** From sex to gender of SIUSS. */
export const sexToSiuss: Crosswalk = compiledCrosswalk(
  {
    id: 'sex-to-siuss',
    from: 'sex',
    to: 'siuss-genere',
    it: 'Dal sesso al genere SIUSS',
    en: 'From sex to gender of SIUSS',
    source: 'the labels of both lists',
  },
  `
M = 1
F = 2
`,
);
