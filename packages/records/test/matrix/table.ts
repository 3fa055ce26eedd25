import { recordKinds, type Sensitivity, sensitivities } from '@cartella/model';
import {
  type AccessAction,
  AccessActionSchema,
  type AccessFacts,
  type AccessPolicy,
  type AccessRequest,
  decideAccess,
} from '@cartella/profile';

const stranger: AccessFacts = {
  sensitivity: 'common',
  unit: 'other',
  assignment: 'none',
  author: 'no',
  glass: 'no',
  opening: 'no',
  conflict: 'no',
};

/** How an operator may stand to a record, one tie at a time. */
const situations = {
  other: stranger,
  own: { ...stranger, unit: 'own' },
  author: { ...stranger, author: 'yes' },
  current: { ...stranger, assignment: 'current' },
  written: { ...stranger, assignment: 'current', author: 'yes' },
  'handing-over': { ...stranger, assignment: 'handing-over' },
  ended: { ...stranger, assignment: 'ended' },
  glass: { ...stranger, glass: 'yes' },
  opened: { ...stranger, assignment: 'current', opening: 'yes' },
  conflict: { ...stranger, unit: 'own', assignment: 'current', conflict: 'yes' },
} as const satisfies Readonly<Record<string, AccessFacts>>;

type Situation = keyof typeof situations;
type Language = 'it' | 'en';

const actions = AccessActionSchema.options;
const kinds = [...Object.keys(recordKinds), 'case-event', 'audit', 'glass', 'retention', 'profile'];
const bodies = ['own', 'delegate', 'accredited'] as const;

const words = {
  it: {
    title: 'Chi può fare che cosa',
    intro: [
      'Questa pagina è generata dalla politica comune di accesso e un test fallisce quando non è più la stessa: la politica è quella che il',
      'valutatore applica nel browser e nel server, e la matrice delle prove (`packages/records/src/access/matrix.test.ts`) chiede agli archivi,',
      'domanda per domanda, se rispondono come lui. Ciò che qui non c’è è negato. Uno strato del profilo può solo negare di più.',
      '',
      'Ogni cella dice fino a quale classe: **C** comune, **P** particolare, **G** giudiziario, **S** sigillato; con `*` si vedono solo alcuni campi.',
      'Di una registrazione resta mascherato ogni campo di classe più alta. Le finalità sono il progetto di cura e, dove cambia, la prestazione.',
    ],
    kinds: 'registrazioni',
    tie: 'legame',
    classes: { common: 'C', special: 'P', judicial: 'G', sealed: 'S' },
    bodies: { own: 'dell’ente', delegate: 'di chi gestisce per delega', accredited: 'di un ente accreditato' },
    benefit: 'per una prestazione',
    all: 'tutte le altre',
    situations: {
      other: 'nessuno',
      own: 'propria unità',
      author: 'l’ha scritta',
      current: 'segue il caso',
      written: 'segue il caso e l’ha scritta',
      'handing-over': 'lo ha lasciato da poco',
      ended: 'lo ha seguito',
      glass: 'apertura d’emergenza',
      opened: 'segue il caso, sigillo aperto',
      conflict: 'conflitto di interessi',
    },
    actions: {
      search: 'cercare',
      read: 'leggere',
      history: 'storia',
      create: 'creare',
      correct: 'correggere',
      advance: 'far avanzare',
      assign: 'assegnare',
      print: 'stampare',
      export: 'esportare',
      'break-the-glass': 'aprire d’emergenza',
      unseal: 'chiedere di dissigillare',
      oversee: 'vigilare',
      dispose: 'scartare',
      configure: 'configurare',
    },
  },
  en: {
    title: 'Who may do what',
    intro: [
      'This page is generated from the common access policy, and a test fails when it is no longer the same: the policy is the one that the',
      'evaluator applies in the browser and in the server, and the matrix of proofs (`packages/records/src/access/matrix.test.ts`) asks the',
      'databases, question by question, whether they answer as it does. What is not here is denied. A layer of the profile can only deny more.',
      '',
      'Each cell says up to which class: **C** common, **S** special, **J** judicial, **X** sealed; with `*` only some fields are seen. Of a record,',
      'every field of a higher class stays masked. The purposes are the care project and, where it differs, the benefit.',
    ],
    kinds: 'records',
    tie: 'tie',
    classes: { common: 'C', special: 'S', judicial: 'J', sealed: 'X' },
    bodies: { own: 'of the ente', delegate: 'of who manages by delegation', accredited: 'of an accredited body' },
    benefit: 'for a benefit',
    all: 'all others',
    situations: {
      other: 'none',
      own: 'own unit',
      author: 'wrote it',
      current: 'follows the case',
      written: 'follows the case and wrote it',
      'handing-over': 'left it lately',
      ended: 'followed it once',
      glass: 'broke the glass',
      opened: 'follows the case, seal opened',
      conflict: 'conflict of interest',
    },
    actions: {
      search: 'search',
      read: 'read',
      history: 'history',
      create: 'create',
      correct: 'correct',
      advance: 'advance',
      assign: 'assign',
      print: 'print',
      export: 'export',
      'break-the-glass': 'break the glass',
      unseal: 'ask to unseal',
      oversee: 'oversee',
      dispose: 'dispose',
      configure: 'configure',
    },
  },
} as const;

/** The highest class that is reached, as a letter; a dash for none. */
function cellOf(
  policy: AccessPolicy,
  request: AccessRequest,
  action: AccessAction,
  kind: string,
  facts: AccessFacts,
  letters: Readonly<Record<Sensitivity, string>>,
): string {
  const reached = sensitivities.findLast(
    (sensitivity) => decideAccess(policy, request, action, kind, { ...facts, sensitivity }).allowed,
  );
  if (reached === undefined) return '–';
  const decision = decideAccess(policy, request, action, kind, { ...facts, sensitivity: reached });
  const whole = decision.allowed && decision.views.some(({ fields }) => fields === undefined);
  return `${letters[reached]}${whole ? '' : '\\*'}`;
}

/** Kinds that no right and no prohibition tells apart. */
function groupsOf({ roles, denials }: AccessPolicy, request: AccessRequest): Iterable<readonly string[]> {
  const grants = request.roles.flatMap((role) => roles[role]?.grants ?? []);
  const rights = [...grants.filter(({ bodies: of }) => (of ?? ['own']).includes(request.body)), ...denials];
  const groups = new Map<string, string[]>();
  for (const kind of kinds) {
    const named = rights.map(({ kinds: of }) => of === undefined || of.includes('*') || of.includes(kind)).join();
    groups.set(named, [...(groups.get(named) ?? []), kind]);
  }
  return groups.values();
}

/** Rows of one role: kinds that are alike together, ties that lead nowhere left out. */
function rowsOf(policy: AccessPolicy, request: AccessRequest, language: Language): string[] {
  const { classes, situations: ties, all } = words[language];
  const cells = (kind: string, situation: Situation) =>
    actions.map((action) => cellOf(policy, request, action, kind, situations[situation], classes)).join(' | ');
  const byAnswer = new Map<string, string[]>();
  for (const alike of groupsOf(policy, request)) {
    const [kind = ''] = alike;
    const answers = (Object.keys(situations) as Situation[]).map((situation) => cells(kind, situation)).join('\n');
    byAnswer.set(answers, [...(byAnswer.get(answers) ?? []), ...alike]);
  }
  const most = Math.max(...[...byAnswer.values()].map(({ length }) => length));
  return [...byAnswer].flatMap(([answers, alike]) => {
    const name =
      alike.length === most && byAnswer.size > 1 && most > 6 ? all : alike.map((kind) => `\`${kind}\``).join(' ');
    const bySituation = new Map<string, string[]>();
    for (const [index, answer] of answers.split('\n').entries()) {
      const tie = Object.values(ties)[index] ?? '';
      if (/[A-Z]/.test(answer)) bySituation.set(answer, [...(bySituation.get(answer) ?? []), tie]);
    }
    return [...bySituation].map(([answer, tie]) => `| ${name} | ${tie.join(', ')} | ${answer} |`);
  });
}

/** Writes the page that tells who may do what under a policy. */
export function accessPage(policy: AccessPolicy, language: Language): string {
  const { title, intro, kinds: kindsWord, tie, actions: names, bodies: bodyNames, benefit } = words[language];
  const head = ['', kindsWord, tie, ...actions.map((action) => names[action]), ''].join(' | ').trim();
  const rule = `|${' --- |'.repeat(actions.length + 2)}`;
  const sections = Object.entries(policy.roles).flatMap(([role, { label, grants }]) =>
    bodies
      .filter((body) => grants.some(({ bodies: of }) => (of ?? ['own']).includes(body)))
      .flatMap((body) => {
        const usual = rowsOf(policy, { roles: [role], body, purpose: 'care-project' }, language);
        const forBenefit = grants.every(({ purposes }) => purposes === undefined)
          ? usual
          : rowsOf(policy, { roles: [role], body, purpose: 'benefit' }, language);
        const table = (name: string, rows: readonly string[]) =>
          rows.length === 0 ? [] : [[`## ${label[language]} ${name}`, '', head, rule, ...rows].join('\n')];
        const differs = forBenefit.join() !== usual.join();
        return [
          ...table(bodyNames[body], usual),
          ...(differs ? table(`${bodyNames[body]}, ${benefit}`, forBenefit) : []),
        ];
      }),
  );
  return `# ${title}\n\n${intro.join('\n')}\n\n${sections.join('\n\n')}\n`;
}
