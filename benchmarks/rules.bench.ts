// What the README of rules says of its speed: a condition, a fee, an explanation and a refusal, beside the same written by hand where it can be.
import { ageOn, civilDate } from '@cartella/core';
import {
  age,
  and,
  annotate,
  compile,
  defineInputs,
  eq,
  explain,
  ge,
  multiply,
  pathsOf,
  pointsType,
  polyline,
  round,
  table,
  toIssues,
} from '@cartella/rules';
import { compare } from './src/compare';

const date = civilDate('2026-11-21');
const inputs = defineInputs({
  state: { type: 'code', codes: ['open', 'closed'] },
  isee: { type: 'money' },
  person: { type: 'object', fields: { dateOfBirth: { type: 'date' } } },
});
const input = pathsOf(inputs);
const guard = and(
  eq(input('state'), 'open'),
  annotate(ge(age(input('person.dateOfBirth')), 18), { code: 'project.not-adult' }),
);
const line = table(pointsType({ type: 'money' }, { type: 'money' }), [
  { at: 450_000, value: 3_000 },
  { at: 3_000_000, value: 28_000 },
]);
const fee = round(multiply(polyline(input('isee'), line), 0.7), 1);
const [holds, priced] = [compile(guard), compile(fee)];

const size = 100_000;
const cases = Array.from({ length: size }, (_, index) => ({
  date,
  data: {
    state: 'open',
    isee: 450_000 + index * 25,
    person: { dateOfBirth: `${1950 + (index % 80)}-0${1 + (index % 9)}-15` },
  },
}));
const each = (work: (context: (typeof cases)[number]) => unknown) => () => {
  let done = 0;
  for (const context of cases) if (work(context) !== undefined) done += 1;
  if (done !== size) throw new Error('something gave nothing');
};

await compare(
  { title: 'A condition with an age', size, unit: 'evaluations' },
  {
    'written by hand': each(
      ({ data }) => data.state === 'open' && ageOn(civilDate(data.person.dateOfBirth), date) >= 18,
    ),
    '@cartella/rules': each(holds),
  },
);
await compare(
  { title: 'A fee on a broken line with a discount', size, unit: 'evaluations' },
  {
    'in doubles, wrong by a cent now and then': each(({ data: { isee } }) =>
      Math.round((3_000 + ((isee - 450_000) / 2_550_000) * 25_000) * 0.7),
    ),
    '@cartella/rules, exact': each(priced),
  },
);
await compare(
  { title: 'Saying why', size, unit: 'decisions' },
  {
    'explanation of the condition': each((context) => explain(guard, context, inputs)),
    'issues of the condition': each((context) => toIssues(guard, context)),
  },
);
