import type { Operation } from '../layer';

/** Where points of an older kit are now, by address: `records/person/surname` → `records/person/familyName`. */
export type Moves = Readonly<Record<string, string>>;

/** Says an operation in the names of the newer kit. What did not move stays as it is. */
export function moveOperation(operation: Operation, moves: Moves): Operation {
  const moved = (prefix: string, name: string) => lastOf(moves[`${prefix}/${name}`]) ?? name;
  switch (operation.on) {
    case 'field':
      return operation.verb === 'extend'
        ? { ...operation, record: moved('records', operation.record) }
        : {
            ...operation,
            record: moved('records', operation.record),
            field: moved(`records/${operation.record}`, operation.field),
          };
    case 'check':
    case 'record':
      return { ...operation, record: moved('records', operation.record) };
    case 'vocabulary': {
      const code = (name: string) => moved(`vocabularies/${operation.vocabulary}`, name);
      const vocabulary = moved('vocabularies', operation.vocabulary);
      if (operation.verb === 'restrict') return { ...operation, vocabulary, hide: operation.hide.map(code) };
      if (operation.verb === 'relabel') return { ...operation, vocabulary, code: code(operation.code) };
      const entries = operation.entries.map((entry) =>
        entry.mapsTo === undefined ? entry : { ...entry, mapsTo: code(entry.mapsTo) },
      );
      return { ...operation, vocabulary, entries };
    }
    case 'step': {
      const procedure = moved('procedures', operation.procedure);
      if (operation.verb === 'extend') return { ...operation, procedure };
      return { ...operation, procedure, step: moved(`procedures/${operation.procedure}/steps`, operation.step) };
    }
    case 'deadline':
      return {
        ...operation,
        procedure: moved('procedures', operation.procedure),
        deadline: moved(`procedures/${operation.procedure}/deadlines`, operation.deadline),
      };
    case 'form': {
      const form = moved('forms', operation.form);
      const path = (name: string) => moved(`forms/${operation.form}/fields`, name);
      if (operation.verb === 'restrict') return { ...operation, form, hide: operation.hide.map(path) };
      if (operation.verb === 'relabel') return { ...operation, form, path: path(operation.path) };
      const after = operation.after === undefined ? {} : { after: path(operation.after) };
      return { ...operation, form, section: moved(`forms/${operation.form}/sections`, operation.section), ...after };
    }
    case 'section':
      return operation.verb === 'relabel'
        ? {
            ...operation,
            form: moved('forms', operation.form),
            section: moved(`forms/${operation.form}/sections`, operation.section),
          }
        : { ...operation, form: moved('forms', operation.form) };
    case 'role':
      return operation.verb === 'extend' ? operation : { ...operation, role: moved('policy/roles', operation.role) };
    case 'text':
      return { ...operation, key: moved('texts', operation.key) };
    default:
      return operation;
  }
}

function lastOf(point: string | undefined): string | undefined {
  return point?.split('/').at(-1);
}
