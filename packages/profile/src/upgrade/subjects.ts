import type { Operation } from '../layer';

/**
 * The points whose meaning an operation takes for granted: when one of them says something else in a newer kit, somebody must look again.
 */
export function subjectsOf(operation: Operation): string[] {
  switch (operation.on) {
    case 'field': {
      if (operation.verb === 'extend') return [`records/${operation.record}`];
      const point = `records/${operation.record}/${operation.field}`;
      const told = operation.verb === 'relabel' && operation.description !== undefined ? [`${point}/description`] : [];
      return [point, `${point}/label`, ...told];
    }
    case 'check':
      return [`records/${operation.record}/${operation.check.path}`];
    case 'record':
      return [`records/${operation.record}/label`];
    case 'vocabulary': {
      const point = `vocabularies/${operation.vocabulary}`;
      const codes =
        operation.verb === 'restrict'
          ? operation.hide
          : operation.verb === 'relabel'
            ? [operation.code]
            : operation.entries.flatMap(({ mapsTo }) => mapsTo ?? []);
      return codes.flatMap((code) => [`${point}/${code}`, `${point}/${code}/label`]);
    }
    case 'step': {
      if (operation.verb === 'extend') return twinsOf(operation);
      const point = `procedures/${operation.procedure}/steps/${operation.step}`;
      return [point, `${point}/label`];
    }
    case 'deadline': {
      const point = `procedures/${operation.procedure}/deadlines/${operation.deadline}`;
      return [point, `${point}/label`];
    }
    case 'procedure':
      return operation.what === 'procedure'
        ? [`procedures/${operation.procedure}/label`]
        : [`procedures/${operation.procedure}/${operation.what}/${operation.id}/label`];
    case 'form': {
      const point = `forms/${operation.form}`;
      if (operation.verb === 'extend') return [`${point}/sections/${operation.section}/label`];
      if (operation.verb === 'restrict') return operation.hide.map((path) => `${point}/fields/${path}`);
      return [`${point}/fields/${operation.path}`, `${point}/fields/${operation.path}/label`];
    }
    case 'section':
      return operation.verb === 'relabel' ? [`forms/${operation.form}/sections/${operation.section}/label`] : [];
    case 'instrument':
    case 'decision':
    case 'indicator':
      return [`${operation.on}s/${operation.id}`, `${operation.on}s/${operation.id}/label`];
    case 'parameter':
      return [`parameters/${operation.parameter}`];
    case 'role':
      return operation.verb === 'extend'
        ? operation.with.of.map(({ role }) => `policy/roles/${role}/grants`)
        : [`policy/roles/${operation.role}/label`];
    case 'text':
      return [`texts/${operation.key}`];
    case 'look':
      return [`look/${operation.token}`];
    default:
      return [];
  }
}

function twinsOf({ procedure, with: { variants = [] } }: Extract<Operation, { verb: 'extend'; on: 'step' }>): string[] {
  return variants.map(({ of }) => `procedures/${procedure}/steps/${of}`);
}
