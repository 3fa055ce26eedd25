import { createIssue, type Issue, KitError } from '@cartella/core';
import { isAbsent } from '@cartella/model/tax-code';
import type { Context } from '@cartella/rules';
import type { CompiledField, CompiledForm } from '../compiled-form';
import { formatInput, parseInput } from '../input';
import { askedPlaces, type Holds, isAsked, placesOf } from './asked';
import { followersOf, recompute } from './computed';
import { isTrue } from './condition';
import { createFieldCheck } from './field-check';
import type { FieldState } from './field-state';
import { type Filling, withItem, withLeft, withoutItem, withoutText, withText, withValue } from './filling';
import type { FormSnapshot, FormStore, FormStoreOptions } from './form-store';
import { dependencyGraph } from './graph';
import { createKnownStates } from './known-states';
import { isOffered, offer, offeredAfter } from './offers';
import { type FormValues, isWithin, itemOf, patternOf, readAt, writeAt } from './place';
import { type Question, questionsOf } from './question';
import { createRuleCheck } from './rule-check';
import { createSubscriptions } from './subscriptions';
import { isDoubtful, type ToldIssue, tell } from './told';

/** Makes the store of a form. */
export function createFormStore(form: CompiledForm, options: FormStoreOptions): FormStore {
  const { today, locale = 'it' } = options;
  const thisYear = Number(today.slice(0, 4));
  const questions = questionsOf(form);
  const graph = dependencyGraph(questions);
  const checkField = createFieldCheck(thisYear);
  const checkRules = createRuleCheck(form);
  const subscriptions = createSubscriptions();
  const states = createKnownStates(stateAt);
  let told: readonly ToldIssue[] = [];
  const held = new Map<string, string>();
  let filling = begin({ values: options.values ?? {}, texts: options.texts ?? {}, offered: options.offered ?? {} });

  function begin({ values, texts, offered = {} }: FormSnapshot): Filling {
    const written = { values, texts: new Map(Object.entries(texts)), offered: new Map(Object.entries(offered)) };
    const computed = recompute(graph, values, new Set(graph.computed), contextAt).values;
    const filled = offer({ ...written, values: computed, left: new Set() }, graph.prefilled, contextAt);
    return settle(filled.filling, filled.written).filling;
  }

  function contextAt(values: unknown, place = ''): Context {
    const item = itemOf(place);
    const around = options.sources === undefined ? values : { ...(values as FormValues), source: options.sources };
    const data = item === undefined ? around : { ...(around as FormValues), item: readAt(values, item) };
    return { ...options.context, date: today, data };
  }

  /** Lets follow what follows from changes: computed values, then offers, then what follows from those. */
  function settle(next: Filling, places: readonly string[]): { filling: Filling; changed: readonly string[] } {
    const changed = [...places];
    let settled = next;
    for (let fresh = places; fresh.length > 0; ) {
      const followers = new Set(fresh.flatMap((place) => [...followersOf(graph, place)]));
      const computed = recompute(graph, settled.values, followers, contextAt);
      const candidates = offeredAfter(graph, [...fresh, ...computed.written]);
      const filled = offer({ ...settled, values: computed.values }, candidates, contextAt);
      changed.push(...computed.written, ...filled.written);
      settled = filled.filling;
      fresh = filled.written;
    }
    return { filling: settled, changed };
  }

  const holds: Holds = (condition, place) =>
    condition === undefined || isTrue(condition, contextAt(filling.values, place));
  const asked = () => askedPlaces(questions, filling.values, holds);

  function questionAt(place: string): Question {
    const question = questions.get(patternOf(place));
    if (question === undefined) throw new KitError('unknown-name', `the form ${form.id} has no field ${place}`);
    return question;
  }

  function answerAt({ field }: Question, place: string) {
    const required = typeof field.required === 'boolean' ? field.required : holds(field.required, place);
    return { place, value: readAt(filling.values, place), text: filling.texts.get(place), required };
  }

  // Nobody is asked to mend what they may not see.
  function checkAnswer({ field }: Question, answer: ReturnType<typeof answerAt>): Issue[] {
    if (isMasked(field, answer.value)) return [];
    const code = held.get(answer.place);
    if (code === undefined) return checkField(field, answer);
    return [createIssue(code, answer.place.split('.'), { severity: 'incomplete' })];
  }

  function stateAt(place: string): FieldState {
    const question = questionAt(place);
    const { field } = question;
    const answer = answerAt(question, place);
    const { value, required } = answer;
    const text = answer.text ?? formatInput(field.type, isAbsent(value) ? undefined : value, locale);
    const visible = isAsked(question, place, holds);
    const masked = isMasked(field, value);
    const own = visible && filling.left.has(place) ? checkAnswer(question, answer) : [];
    const others = told.filter((each) => each.place === place).map(({ issue }) => issue);
    const source = isOffered(filling, place) ? field.prefill?.source : undefined;
    const issues = [...own, ...others];
    return { place, field, value, text, visible, required, masked, issues, ...(source !== undefined && { source }) };
  }

  function show(places: Iterable<string>): void {
    for (const place of states.refresh(places)) subscriptions.notify(place);
  }

  function change(place: string, next: Filling): void {
    const settled = settle(next, [place]);
    filling = settled.filling;
    const { changed } = settled;
    const doubtful = told.filter((each) => changed.some((one) => isDoubtful(each, one)));
    told = told.filter((each) => !doubtful.includes(each));
    const listeners = changed.flatMap((one) => [...graph.listenersOf(patternOf(one))]);
    const affected = states.affected(
      changed,
      listeners.map(({ pattern }) => pattern),
    );
    show([...affected, ...doubtful.map((each) => each.place)]);
    subscriptions.notify(undefined);
  }

  function valuesToRecord(): FormValues {
    const kept = new Set(asked().map(({ place }) => place));
    let recorded = filling.values;
    for (const { pattern } of questions.values())
      for (const place of placesOf(pattern, recorded))
        if (!kept.has(place) && readAt(recorded, place) !== undefined) recorded = writeAt(recorded, place, undefined);
    return recorded as FormValues;
  }

  return {
    form,
    today,
    field: states.get,
    subscribe: subscriptions.subscribe,
    onChange: (listener) => subscriptions.subscribe(undefined, listener),
    type(place, text) {
      const parsed = parseInput(questionAt(place).field.type, text, thisYear);
      change(place, withText(filling, place, text, parsed.ok ? parsed.value : undefined));
    },
    set(place, value) {
      questionAt(place);
      change(place, withValue(filling, place, value));
    },
    leave(place) {
      const { field } = questionAt(place);
      const text = filling.texts.get(place);
      // What was understood is shown back in its canonical writing.
      const understood = text !== undefined && parseInput(field.type, text, thisYear).ok;
      filling = withLeft(understood ? withoutText(filling, place) : filling, [place]);
      show([place]);
    },
    hold(place, code) {
      questionAt(place);
      if (code === undefined) held.delete(place);
      else held.set(place, code);
      show([place]);
    },
    addItem(place) {
      questionAt(place);
      change(place, withItem(filling, place));
    },
    removeItem(place, index) {
      questionAt(place);
      change(place, withoutItem(filling, place, index));
    },
    asks: (place) => questions.has(patternOf(place)),
    check(places) {
      const isMeant = (place: string) => places === undefined || places.some((one) => isWithin(place, one));
      const meant = asked().filter(({ place }) => isMeant(place));
      filling = withLeft(
        filling,
        meant.map(({ place }) => place),
      );
      const own = meant.flatMap(({ question, place }) => checkAnswer(question, answerAt(question, place)));
      told = checkRules(valuesToRecord(), own, today).filter(({ place }) => isMeant(place));
      show(states.all());
      return [...own, ...told.map(({ issue }) => issue)];
    },
    showIssues(issues) {
      told = issues.map((issue) => tell(issue));
      show(states.all());
    },
    isShown: ({ visible }) => holds(visible),
    values: valuesToRecord,
    snapshot: () => ({
      values: filling.values as FormValues,
      texts: Object.fromEntries(filling.texts),
      ...(filling.offered.size > 0 && { offered: Object.fromEntries(filling.offered) }),
    }),
    restore(snapshot) {
      filling = { ...begin(snapshot), left: filling.left };
      show(states.all());
      subscriptions.notify(undefined);
    },
  };
}

function isMasked({ masked = false }: CompiledField, value: unknown): boolean {
  return masked || (isAbsent(value) && value.absent === 'masked');
}
