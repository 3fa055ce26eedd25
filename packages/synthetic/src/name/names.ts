import type { Random } from '../random';

// Words of trial and pretence, so that nobody takes these people for real ones.
const familyStems = [
  'Prov',
  'Collaud',
  'Esempi',
  'Saggi',
  'Bozz',
  'Campion',
  'Modell',
  'Fittizi',
  'Finzion',
  'Mostr',
  'Tentativ',
  'Ipotes',
  'Copi',
  'Figur',
  'Ritagli',
  'Sagom',
  'Inventat',
  'Maschier',
  'Teatr',
  'Cartapest',
  'Disegn',
  'Schizz',
  'Plastic',
  'Stamp',
  'Matric',
  'Segnapost',
  'Manichin',
  'Burattin',
  'Marionett',
  'Favol',
  'Fiab',
  'Leggend',
  'Racconti',
  'Novell',
  'Enigm',
  'Rebus',
] as const satisfies readonly [string, ...string[]];
const familyEndings = [
  'ini',
  'oni',
  'etti',
  'elli',
  'acci',
  'ucci',
  'ali',
  'ari',
  'otti',
  'anti',
  'eri',
  'isi',
] as const satisfies readonly [string, ...string[]];

const womenNames = [
  'Alba',
  'Brina',
  'Celeste',
  'Duna',
  'Estate',
  'Fonte',
  'Gemma',
  'Isola',
  'Luna',
  'Mareggiata',
  'Nuvola',
  'Onda',
  'Perla',
  'Quiete',
  'Rugiada',
  'Selva',
  'Tramontana',
  'Uva',
  'Viola',
  'Zafferana',
  'Aurora',
  'Brezza',
  'Corolla',
  'Fiorita',
  'Neve',
  'Pervinca',
  'Stella',
  'Veranda',
] as const satisfies readonly [string, ...string[]];
const menNames = [
  'Abete',
  'Bosco',
  'Corallo',
  'Dattero',
  'Eremo',
  'Faggio',
  'Grano',
  'Istmo',
  'Larice',
  'Maestrale',
  'Nembo',
  'Olmo',
  'Pino',
  'Quarzo',
  'Rovo',
  'Sereno',
  'Tiglio',
  'Ulivo',
  'Vento',
  'Zenit',
  'Ambrato',
  'Borgo',
  'Cedro',
  'Falco',
  'Levante',
  'Muschio',
  'Ponente',
  'Sasso',
] as const satisfies readonly [string, ...string[]];

/** An invented family name that looks it. */
export function inventFamilyName(random: Random): string {
  return random.pick(familyStems) + random.pick(familyEndings);
}

/** An invented given name that looks it, of two words now and then. */
export function inventGivenName(random: Random, sex: 'M' | 'F'): string {
  const names = sex === 'F' ? womenNames : menNames;
  const first = random.pick(names);
  return random.chance(0.15) ? `${first} ${random.pick(names)}` : first;
}

const streets = [
  'Via dei Collaudi',
  'Piazza dell’Esempio',
  'Via della Prova',
  'Viale delle Ipotesi',
  'Vicolo del Campione',
  'Corso Modello',
  'Via Fittizia',
] as const satisfies readonly [string, ...string[]];

/** A street that no town has. */
export function inventStreet(random: Random): string {
  return random.pick(streets);
}
