import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What an interview is held for. */
export const colloquioKinds: CodeList = compiled(
  {
    id: 'colloquio-kinds',
    it: 'Tipi di colloquio',
    en: 'Kinds of interview',
    from: 'the practice of professional social service',
    note: ownChoice,
  },
  [
    ['first', 'Primo colloquio', 'First interview'],
    ['assessment', 'Di valutazione', 'For assessment'],
    ['project', 'Di progettazione', 'To make the project'],
    ['monitoring', 'Di verifica', 'To follow up'],
    ['support', 'Di sostegno', 'Of support'],
    ['feedback', 'Di restituzione', 'To give back what was found'],
    ['closure', 'Di conclusione', 'Of closure'],
    ['court-inquiry', 'Per un’indagine dell’autorità giudiziaria', 'For an inquiry of a judicial authority'],
    ['protected-meeting', 'Incontro protetto', 'Protected meeting'],
    ['emergency', 'In emergenza', 'In an emergency'],
  ],
);
