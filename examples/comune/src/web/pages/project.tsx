import { type CivilDate, civilDateInRome } from '@cartella/core';
import { AutosaveStatus } from '@cartella/forms-react';
import { useWords } from '@cartella/forms-react/language';
import { ProjectEditor, SignatureList } from '@cartella/forms-react/project';
import type { ModelRecord, Signature } from '@cartella/model';
import type { CaseView } from '@cartella/server';
import type { Procedure, Step } from '@cartella/workflow';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { answerOf, api } from '../api';
import { BackToCase } from '../back-to-case';
import { useCartella } from '../cartella-context';
import { isGone, NotFound } from '../not-found';
import { recordsOf } from '../person/person-file';
import { ProjectText } from '../person/project-text';
import { SaveBar } from '../person/save-bar';
import { ProjectRefused } from '../project/project-refused';
import { ProjectVersions } from '../project/project-versions';
import { placeOf, sayDatum } from '../project/project-words';
import { type ProjectWork, useProject } from '../project/use-project';
import { StepLink } from '../step-link';
import { Partings } from '../writing/partings';

const kind = 'progetto-personalizzato';

/** The project of a case: the same record that its procedure asks for, with its goals, its versions and its signatures. */
export function ProjectPage() {
  const { id, project: projectId } = useParams({ from: '/percorsi/$id/progetti/$project' });
  const { cartella } = useCartella();
  const found = useQuery({ queryKey: ['case', id], queryFn: () => answerOf(api.case(id)), retry: false });
  const view = found.data;
  const procedure = view && cartella.procedures[view.procedure.id];
  const project = view && recordsOf([view], kind).find((each) => each.id === projectId);
  if (isGone(found) || (view !== undefined && project === undefined)) return <NotFound error={found.error} />;
  if (view === undefined || procedure === undefined || project === undefined) return <p role="status">Caricamento…</p>;
  return (
    <>
      <BackToCase view={view} />
      <OneProject key={project.id} project={project} view={view} procedure={procedure} />
    </>
  );
}

interface OneProjectProps {
  readonly project: ModelRecord<'progetto-personalizzato'>;
  readonly view: CaseView;
  readonly procedure: Procedure;
}

function OneProject({ project, view, procedure }: OneProjectProps) {
  const { operators } = useCartella();
  const work = useProject(project);
  const words = useWords({ it: {}, en: {} });
  const { writing, signing, reopening } = stepsAbout(procedure);
  const may = (step: Step | undefined) => view.steps.some((each) => each.step === step?.id && each.allowed);
  const isOpen = may(writing);
  const nameOf = (operatorId: string | undefined) =>
    operators.find((operator) => operator.id === operatorId)?.name ?? 'un operatore';
  if (!work.isReady) return <p role="status">Caricamento…</p>;
  const { data } = work.draft;
  return (
    <>
      <h1 className="h2">{data.title || 'Progetto senza titolo'}</h1>
      <p className="text-secondary">
        Versione {project.version}, di {nameOf(project.provenance.operatorId)}
      </p>
      <ProjectRefused refusal={work.refusal} project={data} />
      <Partings work={work} place={(path) => placeOf(data, path)} say={(value, path) => sayDatum(value, path, words)} />
      {isOpen ? (
        <Writing work={work} />
      ) : (
        <>
          <ProjectText project={project.data} />
          <WhyClosed view={view} reopening={reopening.filter(may)} />
        </>
      )}
      <section className="mt-5" aria-label="Firme del progetto">
        <SignatureList
          parties={partiesOf(signing, procedure)}
          signatures={work.losesSignatures ? [] : data.signatures}
          today={civilDateInRome(Date.now()) as CivilDate}
          {...(isOpen && !work.isChanged && { onSign: work.sign })}
        />
        {isOpen && work.isChanged && (
          <p className="text-secondary">Si firma ciò che è registrato: prima salva la versione nuova.</p>
        )}
        {signing !== undefined && may(signing) && !work.isChanged && <StepLink view={view} step={signing} />}
      </section>
      <ProjectVersions
        id={project.id}
        version={project.version}
        now={data}
        isChanged={work.isChanged}
        nameOf={nameOf}
      />
    </>
  );
}

/** The project under the pen: goals with their actions, and the bar that makes a version of it. */
function Writing({ work }: { readonly work: ProjectWork }) {
  const { draft, isChanged, losesSignatures, isBusy, state } = work;
  const id = useId();
  return (
    <>
      {isChanged && <SaveBar words="Salva la versione" isBusy={isBusy} onSave={work.saveVersion} />}
      <div className="cartella-form mb-4">
        <div className="cartella-fields">
          <div className="cartella-field is-wide">
            <label className="form-label" htmlFor={`${id}-title`}>
              Titolo del progetto
            </label>
            <input
              id={`${id}-title`}
              className="form-control"
              required
              value={draft.data.title}
              onChange={({ target }) => work.change({ ...draft.data, title: target.value })}
            />
          </div>
        </div>
      </div>
      <ProjectEditor project={draft.data} onChange={work.change} />
      {isChanged && (
        <div className="cartella-form mt-4">
          {losesSignatures && (
            <p className="alert alert-warning">
              Il progetto era firmato: le firme restano alla versione di prima, e la nuova si firma di nuovo.
            </p>
          )}
          <div className="cartella-field">
            <label className="form-label" htmlFor={`${id}-reason`}>
              Perché cambia <span className="cartella-optional">(facoltativo)</span>
            </label>
            <input
              id={`${id}-reason`}
              className="form-control"
              maxLength={200}
              value={draft.reason}
              onChange={({ target }) => work.explain(target.value)}
            />
          </div>
          <div className="cartella-actions mt-3">
            <button type="button" className="btn btn-primary" aria-disabled={isBusy} onClick={work.saveVersion}>
              Salva la versione
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={work.discard}>
              Lascia com’era
            </button>
          </div>
        </div>
      )}
      <AutosaveStatus state={state} />
    </>
  );
}

function WhyClosed({ view, reopening }: { readonly view: CaseView; readonly reopening: readonly Step[] }) {
  return (
    <div className="callout mt-4">
      <p className={reopening.length > 0 ? undefined : 'mb-0'}>
        {reopening.length > 0
          ? 'Il progetto è in corso: si cambia dopo averlo riaperto con la persona.'
          : 'Qui il progetto si legge: lo scrive chi segue il percorso, quando il percorso è al progetto.'}
      </p>
      {reopening.map((step) => (
        <StepLink key={step.id} view={view} step={step} />
      ))}
    </div>
  );
}

/** What a procedure does with its project: who writes it, who signs it, and what opens it again. */
function stepsAbout({ steps, records }: Procedure) {
  const does = (isSigning: boolean) => (step: Step) =>
    step.produces?.some(
      (product) =>
        product.kind === 'record' &&
        records[product.record]?.kind === kind &&
        (product.mode === 'sign') === isSigning &&
        step.asks?.forms !== undefined,
    ) === true;
  const writing = steps.find(does(false));
  const from = writing?.from;
  const reopening = steps.filter(
    ({ to, kind: sort }) => sort === undefined && typeof to === 'string' && Array.isArray(from) && from.includes(to),
  );
  return { writing, signing: steps.find(does(true)), reopening };
}

function partiesOf(signing: Step | undefined, { records }: Procedure): readonly Signature['party'][] {
  const asked = signing?.asks?.signatures?.find(({ record }) => records[record]?.kind === kind)?.parties;
  return (asked ?? ['person', 'operator']) as readonly Signature['party'][];
}
