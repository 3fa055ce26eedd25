import { dependencies, type Expression } from '@cartella/rules';
import { type CompiledField, type CompiledForm, compiledFields } from '../compiled-form';

/** For each input read by an expression of the form, the fields whose state may change with it. */
export type DependencyGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds, once per form, which top-level fields listen to which inputs; a page or section speaks for its fields. */
export function dependencyGraph(form: CompiledForm): DependencyGraph {
  const graph = new Map<string, Set<string>>();
  const listen = (expression: Expression | undefined, fields: readonly CompiledField[]) => {
    if (expression === undefined) return;
    for (const input of dependencies(expression)) {
      const listeners = graph.get(input) ?? new Set<string>();
      for (const field of fields) listeners.add(field.path);
      graph.set(input, listeners);
    }
  };
  for (const page of form.pages) {
    const ofPage = page.sections.flatMap((section) => section.fields);
    listen(page.visible, ofPage);
    for (const section of page.sections) listen(section.visible, section.fields);
  }
  for (const field of compiledFields(form)) for (const expression of expressionsOf(field)) listen(expression, [field]);
  return graph;
}

function expressionsOf(field: CompiledField): (Expression | undefined)[] {
  return [
    field.visible,
    field.computed,
    typeof field.required === 'boolean' ? undefined : field.required,
    ...field.fields.flatMap(expressionsOf),
  ];
}

/** Fields that listen to a place, to something inside it, or to something that holds it. */
export function listenersOf(graph: DependencyGraph, place: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [input, listeners] of graph) {
    if (input === place || input.startsWith(`${place}.`) || place.startsWith(`${input}.`)) {
      for (const listener of listeners) found.add(listener);
    }
  }
  return found;
}
