import { type CivilDate, civilDateInRome } from '@cartella/core';
import { AutosaveStatus, useCodeName } from '@cartella/forms-react';
import { type DeliveryLine, DeliveryPlan, DeliveryTermsEditor } from '@cartella/forms-react/delivery';
import { useWords } from '@cartella/forms-react/language';
import type { ModelRecord } from '@cartella/model';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import { Partings } from '../writing/partings';
import type { VersionWork } from '../writing/use-version';
import { firstPlan, givenWith, linesOf, planWith, termsOf, withNextMonth, withTerms } from './delivery-lines';
import { Refused } from './refused';
import { SaveBar } from './save-bar';
import { useCommitted } from './use-committed';
import { type Given, type Planned, useGiven, usePlan } from './use-months';

const names: Readonly<Record<string, string>> = {
  planned: 'Previsto',
  authorised: 'Autorizzato',
  quantity: 'Erogato',
  amount: 'Importo del mese',
  paidOn: 'Pagato il',
  unitOfMeasure: 'Unità di misura',
  unitCost: 'Costo di una unità',
  entePercent: 'Per cento a carico dell’ente',
  ssnPercent: 'Per cento a carico del servizio sanitario',
  personPercent: 'Per cento a carico della persona',
  otherPercent: 'Per cento a carico di altri',
};

const amounts = new Set(['amount', 'unitCost']);

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** An intervention month by month: planned, authorised, delivered, paid. */
interface MonthsProps {
  readonly intervento: ModelRecord<'intervento'>;
  /** The periodic delivery that tells what was given. */
  readonly given: ModelRecord<'erogazione'> | undefined;
}

/** The months of an intervention; what was given is written in its delivery, once there is one. */
export function DeliveryMonths({ intervento, given }: MonthsProps) {
  return given === undefined ? (
    <PlanAlone intervento={intervento} />
  ) : (
    <PlanAndGiven intervento={intervento} given={given} />
  );
}

function PlanAlone({ intervento }: Pick<MonthsProps, 'intervento'>) {
  return <Months plan={usePlan(intervento)} given={undefined} intervento={intervento} />;
}

function PlanAndGiven({
  intervento,
  given,
}: {
  readonly intervento: ModelRecord<'intervento'>;
  readonly given: ModelRecord<'erogazione'>;
}) {
  return <Months plan={usePlan(intervento)} given={useGiven(given)} intervento={intervento} />;
}

interface MonthsUnderThePen {
  readonly intervento: ModelRecord<'intervento'>;
  readonly plan: VersionWork<Planned>;
  readonly given: VersionWork<Given> | undefined;
}

function Months({ intervento, plan, given }: MonthsUnderThePen) {
  const name = useCodeName('intervention-kinds', intervento.data.kind) ?? 'Intervento';
  const { cartella } = useCartella();
  const fund = useCommitted(intervento.id);
  const { euro, month } = useWords({ it: {}, en: {} });
  if (!plan.isReady || given?.isReady === false) return <p role="status">Caricamento…</p>;
  const { data } = plan.draft;
  const written = data.plan;
  if (written === undefined)
    return (
      <button
        type="button"
        className="btn btn-outline-primary btn-sm mt-2"
        onClick={() => plan.change({ ...data, plan: firstPlan(data) })}
      >
        Programma i mesi
      </button>
    );
  const terms = termsOf(written);
  const works = [plan, ...(given === undefined ? [] : [given])];
  const change = (lines: readonly DeliveryLine[]) => {
    const planned = planWith(written, lines);
    if (!isSame(planned, written)) plan.change({ ...data, plan: planned });
    if (given === undefined) return;
    const delivered = givenWith(given.draft.data, lines, terms);
    if (!isSame(delivered, given.draft.data)) given.change(delivered);
  };
  const save = async () => {
    if (plan.isChanged && !(await plan.save(data, ''))) return;
    if (given?.isChanged) await given.save(given.draft.data, '');
  };
  const place = (path: readonly string[]) => {
    const datum = names[path.at(-1) ?? ''] ?? 'Un altro dato';
    const at = path.find((part) => /^\d{4}-\d{2}$/.test(part));
    return at === undefined ? datum : `${datum}, ${month(at)}`;
  };
  const say = (value: unknown, path: readonly string[]) => {
    if (value === undefined || typeof value === 'object') return undefined;
    if (path.at(-1) === 'paidOn') return longDate(String(value));
    return typeof value === 'number' && amounts.has(path.at(-1) ?? '') ? euro(value) : String(value);
  };
  const isChanged = works.some((work) => work.isChanged);
  return (
    <div className="mt-3">
      {works.map((work, index) => (
        <div key={index === 0 ? 'plan' : 'given'}>
          <Refused refusal={work.refusal} />
          <Partings work={work} place={place} say={say} />
        </div>
      ))}
      {isChanged && works.every(({ partings }) => partings.length === 0) && (
        <SaveBar words="Salva i mesi" isBusy={works.some(({ isBusy }) => isBusy)} onSave={() => void save()} />
      )}
      <DeliveryPlan
        title={`${name}, mese per mese`}
        lines={linesOf(written, given?.draft.data.months ?? [])}
        terms={terms}
        today={civilDateInRome(Date.now()) as CivilDate}
        writable={given === undefined ? ['planned', 'authorised'] : ['planned', 'authorised', 'delivered']}
        onChange={change}
        {...(fund !== undefined && { fund })}
      />
      {given === undefined && (
        <p className="form-text">Quanto è stato dato si scrive da quando è registrata un’erogazione di ogni mese.</p>
      )}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm mb-3"
        onClick={() => plan.change({ ...data, plan: withNextMonth(written) })}
      >
        Aggiungi un mese
      </button>
      <DeliveryTermsEditor
        terms={terms}
        units={(cartella.vocabularies['erogazione-units']?.entries ?? []).map(({ code }) => code)}
        onChange={(changed) => plan.change({ ...data, plan: withTerms(written, changed) })}
      />
      {isChanged && <AutosaveStatus state={plan.isChanged || given === undefined ? plan.state : given.state} />}
    </div>
  );
}
