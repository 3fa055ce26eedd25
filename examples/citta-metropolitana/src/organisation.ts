import type { OperatorData, UnitData } from '@cartella/model';
import { createIds, createRandom, inventFamilyName, inventGivenName, type Random } from '@cartella/synthetic';

/** What a record of the directory says, with its own fields. */
export interface DirectoryRecord<D> {
  readonly id: string;
  readonly data: D;
  readonly ext?: Readonly<Record<string, unknown>>;
}

/** The department, the services of its municipi, and who works in them: all invented, the same at every run. */
export interface Organisation {
  readonly department: DirectoryRecord<UnitData>;
  readonly units: readonly DirectoryRecord<UnitData>[];
  readonly operators: readonly DirectoryRecord<OperatorData>[];
}

// Each municipio organises itself: some have a single access point, some an office of minors; all have a desk and a service.
const everywhere = ['segretariato-sociale', 'servizio-sociale'] as const;
const somewhere = ['pua', 'equipe', 'structure'] as const;

const startsAt = Date.UTC(2026, 0, 1);

/** Invents the organisation of the city: a department, units of its municipi, about sixty operators in each. */
export function inventOrganisation(municipi: readonly string[], organisationId: string, operators = 900): Organisation {
  const random = createRandom('citta-finta');
  const newId = createIds(random, startsAt);
  const department = {
    id: newId(),
    data: { name: 'Dipartimento politiche sociali', kind: 'office', organisationId },
  } as const;
  const units = municipi.flatMap((municipio) => {
    const head = unitOf(newId(), `Municipio ${municipio}`, 'municipio', organisationId, department.id, municipio);
    const kinds = [...everywhere, ...somewhere.filter(() => random.chance(0.5))];
    const services = kinds.map((kind) =>
      unitOf(newId(), `${kind} ${municipio}`, kind, organisationId, head.id, municipio),
    );
    return [head, ...services];
  });
  const places = [department, ...units] as const;
  const working = Array.from({ length: operators }, (_, index) =>
    operatorOf(newId(), random, index, places[index % places.length] ?? department),
  );
  return { department, units, operators: working };
}

function unitOf(
  id: string,
  name: string,
  kind: UnitData['kind'],
  organisationId: string,
  parentId: string,
  municipio: string,
): DirectoryRecord<UnitData> {
  return { id, data: { name, kind, organisationId, parentId }, ext: { c_x900: { municipio } } };
}

function operatorOf(
  id: string,
  random: Random,
  index: number,
  { id: unitId, data: { kind } }: DirectoryRecord<UnitData>,
): DirectoryRecord<OperatorData> {
  const role =
    kind === 'office' ? 'c_x900:regia-dipartimentale' : index % 12 === 0 ? 'responsabile' : 'assistente-sociale';
  return {
    id,
    data: {
      subject: `operatore-${index + 1}`,
      givenName: inventGivenName(random, random.chance(0.8) ? 'F' : 'M'),
      familyName: inventFamilyName(random),
      assignments: [{ unitId, role, validFrom: '2026-01-01' }],
    },
  };
}
