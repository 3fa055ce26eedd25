import { type CivilDate, civilDateInRome, formatEuro } from '@cartella/core';
import { CodeName, useWording } from '@cartella/forms-react';
import { BarChart } from '@cartella/forms-react/chart';
import { IseeCard } from '@cartella/forms-react/isee';
import { useWords } from '@cartella/forms-react/language';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import { serviceSections } from '../services/sections';
import { DeliveryMonths } from './delivery-months';
import { FamilyBenefits } from './family-benefits';
import { recordsOf, type SectionProps } from './person-file';
import { WhoPaysEditor } from './who-pays';

/** What was decided for the person, what was given, and who bears which share of it. */
export function Services({ file }: SectionProps) {
  const { person, views } = file;
  const { session } = useCartella();
  const maySeeFunds = session.roles.some((role) => serviceSections.fondi.roles.includes(role));
  const interventi = recordsOf(views, 'intervento');
  const given = recordsOf(views, 'erogazione');
  const isee = useQuery({
    queryKey: ['isee', person.id],
    queryFn: () => answerOf(api.recordsOf('isee').list({ refersTo: person.id })),
  });
  const [latest] = isee.data?.records ?? [];
  return (
    <>
      {latest !== undefined && <IseeCard isee={latest.data} today={civilDateInRome(Date.now()) as CivilDate} />}
      <FamilyBenefits file={file} />
      {interventi.length === 0 && <p>Nessun intervento: si attivano nel percorso, quando il progetto è firmato.</p>}
      <ul className="list-unstyled">
        {interventi.map((intervento) => (
          <Intervento
            key={intervento.id}
            intervento={intervento}
            given={given.filter(({ data }) => data.interventoId === intervento.id)}
          />
        ))}
      </ul>
      <WhoPays given={given} />
      {maySeeFunds && (
        <p className="mt-3">
          <Link to="/servizi" search={{ sezione: 'fondi' }}>
            Fondi e residui
          </Link>
        </p>
      )}
    </>
  );
}

function Intervento({
  intervento,
  given,
}: {
  readonly intervento: ModelRecord<'intervento'>;
  readonly given: readonly ModelRecord<'erogazione'>[];
}) {
  const { data } = intervento;
  const monthly = given.findLast(({ data: { frequency } }) => frequency === 'monthly');
  return (
    <li className="paper">
      <h3 className="h5 mb-1">
        <CodeName vocabulary="intervention-kinds" code={data.kind} />
      </h3>
      <p className="text-secondary mb-2">
        Dal {longDate(data.startDate)}
        {data.endDate !== undefined && ` al ${longDate(data.endDate)}`}
      </p>
      {given.length === 0 ? (
        <p className="mb-0">Non è stato ancora erogato nulla.</p>
      ) : (
        <ul className="mb-0">
          {given.map((one) => (
            <li key={one.id}>
              {sentenceOf(one)}
              {one.data.amount !== undefined && <WhoPaysEditor given={one} name={sentenceOf(one)} />}
            </li>
          ))}
        </ul>
      )}
      <DeliveryMonths key={monthly?.id} intervento={intervento} given={monthly} />
    </li>
  );
}

function sentenceOf({
  data: { frequency, amount, startDate, endDate, date, quantity },
}: ModelRecord<'erogazione'>): string {
  const what = amount === undefined ? `quantità ${quantity ?? 0}` : formatEuro(amount as never, 'it');
  return frequency === 'monthly'
    ? `${what} al mese dal ${longDate(startDate)}${endDate === undefined ? '' : ` al ${longDate(endDate)}`}`
    : `${what} il ${longDate(date)}`;
}

const shares = ['enteShare', 'personShare', 'ssnShare'] as const;

/** Who bears the cost of what was given, delivery by delivery. */
function WhoPays({ given }: { readonly given: readonly ModelRecord<'erogazione'>[] }) {
  const { euro } = useWords({ it: {}, en: {} });
  const { label } = useWording();
  const shared = given.filter(({ data }) => shares.some((share) => data[share] !== undefined));
  if (shared.length === 0) return null;
  const names = [
    { it: 'Ente', en: 'Body' },
    { it: 'Persona', en: 'Person' },
    { it: 'Servizio sanitario', en: 'Health service' },
  ];
  return (
    <BarChart
      title="Chi paga"
      series={names.map(label)}
      groups={shared.map(({ data }) => ({
        label: longDate(data.startDate ?? data.date),
        values: shares.map((share) => data[share] ?? 0),
      }))}
      write={euro}
    />
  );
}
