import { instruments, scoreInstrument } from '@cartella/model';
import { dayOf, type Story, write } from './story';

/** The assessment of the need: simple at the desk, of the team when it is complex, with scales when autonomy is at stake. */
export function writeAssessment(story: Story, cartellaId: string): void {
  const { making, body, person, need, operatorId, isComplex } = story;
  const level = making.random.pick(['moderate', 'serious']);
  const analysis = write(
    story,
    'analisi-preliminare',
    {
      cartellaId,
      date: dayOf(story, 30),
      dimensions: [{ dimension: need.dimension, level }],
      resources: 'Una parente vicina; esperienza di lavoro.',
      synthesis: 'Il bisogno è circoscritto e la persona è disponibile a un progetto.',
      complexity: isComplex ? 'complex' : 'simple',
      outcome: isComplex ? 'complex' : 'simple',
    },
    dayOf(story, 30),
  );
  if (!isComplex) return;
  const sections = [{ subject: 'member', personId: person.id, dimension: need.dimension, level }] as const;
  const equipe = write(
    story,
    'equipe-multidisciplinare',
    {
      cartellaId,
      constitutedOn: dayOf(story, 33),
      coordinatorId: operatorId,
      members: [
        { name: 'Assistente di prova', profession: 'assistente-sociale' },
        { name: 'Psicologa di prova', profession: 'psicologo', organisationId: body.health.id },
      ],
      meetings: [{ date: dayOf(story, 36), decisions: 'Si procede con il progetto.', personPresent: true }],
    },
    dayOf(story, 36),
  );
  write(
    story,
    'quadro-di-analisi',
    {
      cartellaId,
      date: dayOf(story, 38),
      analisiPreliminareId: analysis.id,
      equipeId: equipe.id,
      sections: [...sections, { subject: 'household', dimension: 'network', level: 'low' }],
      synthesis: 'Il nucleo ha risorse da sostenere.',
      personView: 'Vorrei farcela con le mie forze.',
    },
    dayOf(story, 38),
  );
  if (need.way === 'care') writeCare(story, cartellaId, sections);
}

type Sections = readonly [
  {
    readonly subject: 'member';
    readonly personId: string;
    readonly dimension: string;
    readonly level: 'moderate' | 'serious';
  },
];

function writeCare(story: Story, cartellaId: string, sections: Sections): void {
  const { making, person, need } = story;
  const { random } = making;
  const personId = person.id;
  const percentage = random.pick([74, 80, 100]);
  write(
    story,
    'certification',
    {
      personId,
      kind: 'invalidita-civile',
      percentage,
      ...(percentage === 100 && { companionAllowance: random.chance(0.5) }),
      issuedOn: dayOf(story, -90),
      verified: 'seen',
    },
    dayOf(story, 22),
  );
  write(
    story,
    'health-condition',
    {
      personId,
      selfSufficiency: random.pick(['partial', 'none']),
      areas: [random.pick(['motor', 'chronic', 'neurological'])],
      aids: random.chance(0.5) ? ['walker'] : [],
      carer: 'Una parente',
    },
    dayOf(story, 22),
  );
  const result = writeScale(story, cartellaId);
  write(
    story,
    'valutazione-multidimensionale',
    {
      cartellaId,
      date: dayOf(story, 40),
      reason: 'first',
      participants: [
        { name: 'Assistente di prova', profession: 'assistente-sociale', healthService: false },
        { name: 'Medica di prova', profession: 'medico', healthService: true },
      ],
      resultIds: [result],
      sections: [...sections],
      needLevel: random.pick(['low', 'medium', 'high']),
      outcome: 'complex',
      synthesis: 'Serve un aiuto quotidiano, che la famiglia da sola non può dare.',
    },
    dayOf(story, 40),
  );
  if (!random.chance(0.2)) return;
  write(
    story,
    'legal-protection',
    {
      personId,
      kind: need.ages[0] >= 65 ? 'amministrazione-di-sostegno' : 'curatela',
      guardianName: 'Amministratrice di prova',
      court: 'Giudice tutelare di prova',
      startDate: dayOf(story, -30),
    },
    dayOf(story, 22),
  );
}

function writeScale(story: Story, cartellaId: string): string {
  const { making, person, operatorId } = story;
  const scale = instruments['barthel'];
  if (scale === undefined) throw new RangeError('the scale is among the instruments of the model');
  const answers = scale.items.flatMap(({ id, answers: [first, ...others] = [] }) =>
    first === undefined ? [] : [{ item: id, value: making.random.pick([first, ...others]).value }],
  );
  const { scores, complete } = scoreInstrument(scale, answers);
  const { id } = write(
    story,
    'instrument-result',
    {
      personId: person.id,
      cartellaId,
      instrument: `${scale.id}/${scale.version}`,
      date: dayOf(story, 28),
      compiledBy: operatorId,
      informant: 'observation',
      answers,
      scores: scores.map((score) => ({ ...score })),
      complete,
    },
    dayOf(story, 28),
  );
  return id;
}
