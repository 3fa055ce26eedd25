import { type CivilDate, civilDateInRome } from '@cartella/core';
import { WaitingList } from '@cartella/forms-react/waiting-list';
import type { ModelRecord } from '@cartella/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Call, calls } from '../../profile/calls';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { useWriting } from '../person/person-file';
import { Refused } from '../person/refused';
import { personName } from '../person-name';
import { type Applicant, rankApplicants } from './ranking';
import { allOf } from './spending-api';

/** Each call with its applications in order: as they are today until the ranking is approved, and then as they were on that day. */
export function Rankings() {
  const applications = useQuery({ queryKey: ['applications'], queryFn: () => allOf('domanda', api) });
  if (applications.data === undefined)
    return <p role="status">{applications.isError ? 'Non si può leggere.' : 'Caricamento…'}</p>;
  return (
    <>
      <h2 className="h4">Graduatorie</h2>
      {calls.map((call) => (
        <CallRanking
          key={call.name}
          call={call}
          applications={applications.data.filter(({ data }) => data.call === call.name)}
        />
      ))}
    </>
  );
}

function CallRanking({ call, applications }: { readonly call: Call; readonly applications: readonly Domanda[] }) {
  const { session } = useCartella();
  const queries = useQueryClient();
  const { write, refusal, isBusy } = useWriting();
  const isApproved = applications.length > 0 && applications.every(({ data }) => data.rank !== undefined);
  const knownAt = isApproved
    ? applications
        .map(({ recordedAt }) => recordedAt)
        .sort()
        .at(-1)
    : undefined;
  const found = useQuery({
    queryKey: ['applicants', call.name, applications.map(({ id, version }) => `${id} ${version}`)],
    queryFn: () => Promise.all(applications.map((each) => applicantOf(each, knownAt))),
  });
  if (found.data === undefined) return <p role="status">{found.isError ? 'Non si può leggere.' : 'Caricamento…'}</p>;
  const date = civilDateInRome(knownAt === undefined ? Date.now() : Date.parse(knownAt)) as CivilDate;
  const ranked = rankApplicants(call, found.data, date);
  const approve = async () => {
    const isDone = await write(async () => {
      for (const [index, { id, score }] of ranked.entries()) {
        const application = applications.find((each) => each.id === id);
        if (application === undefined || isAt(application, index + 1, score)) continue;
        const data = { ...application.data, score, rank: index + 1, ruleReference: call.reference };
        const answer = await api
          .recordsOf('domanda')
          .correct(id, application.version, { data, reason: 'Graduatoria approvata' });
        if (!answer.ok) return answer;
      }
      return undefined;
    });
    // Where somebody changed an application meanwhile the ranking is worked out again from what it is now.
    if (!isDone) await queries.invalidateQueries();
  };
  return (
    <section className="mb-5" aria-label={call.name}>
      <Refused refusal={refusal} />
      <p className={isApproved ? undefined : 'callout'} role="status">
        {isApproved
          ? `Approvata. ${call.reference}.`
          : 'Provvisoria: cambia con i dati finché il responsabile non la approva.'}
      </p>
      <WaitingList title={call.name} date={date} places={call.places} ranked={ranked} />
      {!isApproved && ranked.length > 0 && session.roles.includes('responsabile') && (
        <button
          type="button"
          className="btn btn-primary mt-3"
          aria-disabled={isBusy}
          onClick={() => !isBusy && void approve()}
        >
          Approva la graduatoria
        </button>
      )}
    </section>
  );
}

type Domanda = ModelRecord<'domanda'>;

function isAt({ data }: Domanda, rank: number, score: number): boolean {
  return data.rank === rank && data.score === score;
}

/** What an application is judged by, as it is now or as it was known at a moment. */
async function applicantOf({ id, data }: Domanda, knownAt: string | undefined): Promise<Applicant> {
  const when = knownAt === undefined ? {} : { validOn: knownAt.slice(0, 10), knownAt };
  const [person, isee, household] = await Promise.all([
    answerOf(api.recordsOf('person').read(data.personId)),
    data.iseeId === undefined ? undefined : answerOf(api.recordsOf('isee').read(data.iseeId, when)),
    data.householdId === undefined ? undefined : answerOf(api.recordsOf('household').read(data.householdId, when)),
  ]);
  const { submittedOn, protocol } = data;
  return {
    id,
    name: [personName(person.data), protocol].filter(Boolean).join(', '),
    submittedOn,
    isee: isee?.data.isee,
    members: household?.data.members.filter(({ validTo }) => validTo === undefined).length,
  };
}
