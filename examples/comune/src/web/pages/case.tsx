import { civilDateInRome } from '@cartella/core';
import { CaseTimeline, DeadlineList, PhaseStepper, StepList, useWording } from '@cartella/forms-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { AroundTheCase } from '../around-the-case';
import { Birth } from '../birth';
import { useCartella } from '../cartella-context';
import { CalledProcedures, CaseTasks, DeadlineReasons, ProcedurePicture } from '../case-panels';
import { isGone, NotFound } from '../not-found';
import { EmergencyBanner } from '../person/emergency-access';
import { personName } from '../person-name';
import { RecordList } from '../record-list';
import { dataBesideCase } from '../slots/case-data';
import { SlotPlace } from '../slots/slot-place';
import { StepWarnings } from '../step-warnings';
import { byWeight, type StepWeight, weightOf } from '../step-weight';
import { timelineOf } from '../timeline-of';

/** A case: where it stands, what to do now, what was recorded, what happened. */
export function CasePage() {
  const { id } = useParams({ from: '/percorsi/$id' });
  const { cartella, operators } = useCartella();
  const { label } = useWording();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => answerOf(api.case(id)), retry: false });
  const view = found.data;
  const procedure = view && cartella.procedures[view.procedure.id];
  if (isGone(found)) return <NotFound error={found.error} />;
  if (view === undefined || procedure === undefined) return <p role="status">Caricamento…</p>;
  const nameOf = (operatorId: string) =>
    operators.find((operator) => operator.id === operatorId)?.name ?? 'un operatore';
  const state = procedure.states.find((each) => each.id === view.state.state);
  const hasDeliveries = view.records.some((record) => record.kind === 'erogazione');
  return (
    <>
      <EmergencyBanner view={view} />
      <StepWarnings />
      <h1 className="h2">{personName(view.person?.data)}</h1>
      <p className="person-facts">
        {state !== undefined && <strong>{label(state.label)}</strong>}
        {view.state.responsible !== undefined && <span>Responsabile: {nameOf(view.state.responsible)}</span>}
        {view.person !== undefined && <Birth data={view.person.data} />}
        {typeof view.person?.data.taxCode === 'string' && (
          <span className="cartella-code">{view.person.data.taxCode}</span>
        )}
      </p>
      <p className="mb-0">
        {label(procedure.label)}
        {view.person !== undefined && (
          <>
            {' · '}
            <Link to="/persone/$id" params={{ id: view.person.id }}>
              Tutti i percorsi della persona
            </Link>
          </>
        )}
      </p>
      <PhaseStepper procedure={procedure} state={view.state} />
      <ProcedurePicture view={view} procedure={procedure} />
      <div className="columns">
        <div>
          <section aria-labelledby="ora" className="mb-5">
            <h2 className="h4" id="ora">
              Che cosa fare ora
            </h2>
            <StepList
              steps={byWeight(procedure, view.state.state, view.steps)}
              link={(step) => (
                <Link
                  to="/percorsi/$id/passi/$step"
                  params={{ id, step: step.step }}
                  className={`btn btn-sm ${buttons[weightOf(procedure, view.state.state, step)]}`}
                >
                  {label(step.label)}
                </Link>
              )}
            />
          </section>
          <CalledProcedures view={view} />
          <AroundTheCase view={view} />
          <section aria-labelledby="schede">
            <h2 className="h4" id="schede">
              Che cosa è stato registrato
            </h2>
            <RecordList records={view.records} />
            {hasDeliveries && <SiussPanel caseId={id} />}
          </section>
        </div>
        <div>
          <SlotPlace slot="case-side" data={dataBesideCase(view)} />
          <section aria-labelledby="attivita" className="mb-5">
            <h2 className="h4" id="attivita">
              Attività
            </h2>
            <CaseTasks view={view} procedure={procedure} />
          </section>
          <section aria-labelledby="scadenze" className="mb-5">
            <h2 className="h4" id="scadenze">
              Scadenze
            </h2>
            <DeadlineList deadlines={view.deadlines} />
            <DeadlineReasons deadlines={view.deadlines} />
          </section>
          <section aria-labelledby="storia">
            <h2 className="h4" id="storia">
              Storia del percorso
            </h2>
            <CaseTimeline
              procedure={procedure}
              entries={timelineOf(view, procedure, nameOf, label)}
              today={civilDateInRome(Date.now())}
            />
          </section>
        </div>
      </div>
    </>
  );
}

const buttons: Readonly<Record<StepWeight, string>> = {
  onward: 'btn-primary',
  beside: 'btn-outline-primary',
  exit: 'btn-outline-danger',
};

/** What the SIUSS flow of the case is made of, what it lacks, and the file. */
function SiussPanel({ caseId }: { readonly caseId: string }) {
  const { message } = useWording();
  const flow = useQuery({ queryKey: ['siuss', caseId], queryFn: () => answerOf(api.siuss(caseId)) });
  if (flow.data === undefined) return null;
  const { ready, problems, excluded } = flow.data;
  return (
    <div className="callout mt-4">
      <h3 className="h5">Flusso SIUSS</h3>
      {ready > 0 ? (
        <p>
          <a className="btn btn-primary" href={`/api/v1/flows/siuss.xml?case=${encodeURIComponent(caseId)}`} download>
            Scarica il flusso SIUSS (XML)
          </a>
        </p>
      ) : (
        <p>Non c’è ancora nulla da inviare.</p>
      )}
      {excluded.length > 0 && (
        <p>Erogazioni che non si possono comunicare perché manca il codice fiscale: {excluded.length}.</p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ issue, erogazioneId, year }) => (
            <li key={`${erogazioneId} ${year} ${issue.code} ${issue.path.join('.')}`}>{message(issue)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
