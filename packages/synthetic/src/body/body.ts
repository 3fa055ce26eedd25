import type { ModelRecord } from '@cartella/model';
import { inventFamilyName, inventGivenName } from '../name';
import { type Making, makingOf, recordOf } from '../population/context';
import type { PopulationOptions } from '../population/options';

/** The ente of a population with its services and those who work there. */
export interface SyntheticBody {
  readonly organisation: ModelRecord<'organisation'>;
  readonly cooperative: ModelRecord<'organisation'>;
  readonly health: ModelRecord<'organisation'>;
  readonly desk: ModelRecord<'unit'>;
  readonly service: ModelRecord<'unit'>;
  readonly fund: ModelRecord<'fund'>;
  readonly operators: readonly [ModelRecord<'operator'>, ...ModelRecord<'operator'>[]];
}

/** Invents the ente of a population: a comune, its partners, a desk, a service, its social workers and a fund to spend. */
export function inventBody(options: PopulationOptions, operators = 12): SyntheticBody {
  const making = makingOf(options, 'body', 0);
  const { date, enteId } = making;
  const facts = { recordedOn: date };
  const organisation = recordOf(
    making,
    'organisation',
    { name: 'Comune di Borgo Esempio', kind: 'comune', ipaCode: 'c_x000' },
    { ...facts, id: enteId },
  );
  const cooperative = recordOf(
    making,
    'organisation',
    {
      name: 'Cooperativa La Prova',
      kind: 'third-sector',
      accreditation: { act: 'Det. 1/2020', validFrom: '2020-01-01' },
    },
    facts,
  );
  const health = recordOf(
    making,
    'organisation',
    { name: 'Azienda sanitaria di prova', kind: 'health-authority' },
    facts,
  );
  const desk = recordOf(
    making,
    'unit',
    { name: 'Segretariato sociale', kind: 'segretariato-sociale', organisationId: enteId },
    facts,
  );
  const service = recordOf(
    making,
    'unit',
    { name: 'Servizio sociale professionale', kind: 'servizio-sociale', organisationId: enteId },
    facts,
  );
  const fund = recordOf(
    making,
    'fund',
    { name: 'Fondo di prova', source: 'comune', act: 'Del. 1/2020', amount: 1_000_000_000, startDate: '2020-01-01' },
    facts,
  );
  const first = inventOperator(making, service.id, 0);
  const others = Array.from({ length: operators - 1 }, (_, i) => inventOperator(making, service.id, i + 1));
  return { organisation, cooperative, health, desk, service, fund, operators: [first, ...others] };
}

function inventOperator(making: Making, unitId: string, index: number): ModelRecord<'operator'> {
  const { random } = making;
  return recordOf(
    making,
    'operator',
    {
      subject: `operatore-${index + 1}`,
      givenName: inventGivenName(random, random.chance(0.85) ? 'F' : 'M'),
      familyName: inventFamilyName(random),
      profession: 'assistente-sociale',
      assignments: [{ unitId, role: 'assistente-sociale', validFrom: '2020-01-01' }],
    },
    { recordedOn: making.date },
  );
}
