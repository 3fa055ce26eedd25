import { dependencies, type Expression } from '@cartella/rules';
import { holdersOf } from './place';
import type { Question, Questions } from './question';

/** Which questions may change with which inputs. */
export interface DependencyGraph {
  /** Questions that listen to a pattern, to something inside it, or to something that holds it. */
  listenersOf(pattern: string): ReadonlySet<Question>;
  /** Computed questions, each after those that it reads; in a cycle, each once. */
  readonly computed: readonly Question[];
  /** Questions that are offered a value known elsewhere. */
  readonly prefilled: readonly Question[];
}

/** Finds, once per form, who listens to what; a page, a section or a group speaks for its questions. */
export function dependencyGraph(questions: Questions): DependencyGraph {
  const at = new Map<string, Set<Question>>();
  const within = new Map<string, Set<Question>>();
  for (const question of questions.values()) {
    for (const input of inputsOf(question)) {
      add(at, input, question);
      for (const holder of [input, ...holdersOf(input)]) add(within, holder, question);
    }
  }
  return {
    listenersOf(pattern) {
      const found = new Set(within.get(pattern));
      for (const holder of holdersOf(pattern)) for (const question of at.get(holder) ?? []) found.add(question);
      return found;
    },
    computed: inOrder([...questions.values()].filter(({ field }) => field.computed !== undefined)),
    prefilled: [...questions.values()].filter(({ field }) => field.prefill !== undefined),
  };
}

function add(map: Map<string, Set<Question>>, key: string, question: Question): void {
  map.set(key, (map.get(key) ?? new Set()).add(question));
}

function inputsOf(question: Question): string[] {
  const { field, conditions, group } = question;
  const own = [field.computed, field.prefill?.value, typeof field.required === 'boolean' ? undefined : field.required];
  const inputs = own.flatMap((expression) => patternsRead(expression, group));
  for (let each: Question | undefined = question; each !== undefined; each = each.group)
    inputs.push(...patternsRead(each.field.visible, each.group));
  return [...inputs, ...conditions.flatMap((condition) => patternsRead(condition, undefined))];
}

// `item` is the item of the group that a question is asked in.
function patternsRead(expression: Expression | undefined, group: Question | undefined): string[] {
  if (expression === undefined) return [];
  return dependencies(expression).map((input) =>
    group === undefined ? input : input.replace(/^item(?=\.|$)/, `${group.pattern}.*`),
  );
}

function inOrder(computed: readonly Question[]): Question[] {
  const ordered = new Set<Question>();
  const begun = new Set<Question>();
  const visit = (question: Question) => {
    if (begun.has(question)) return;
    begun.add(question);
    const read = patternsRead(question.field.computed, question.group);
    for (const other of computed)
      if (read.some((input) => input === other.pattern || holdersOf(other.pattern).includes(input))) visit(other);
    ordered.add(question);
  };
  computed.forEach(visit);
  return [...ordered];
}
