// How conditions are judged: by the evaluator of the kit, over the inputs that they are declared with.

/**
 * Makes a judge of conditions out of `@cartella/rules`.
 *
 * @param {any} rules - The module.
 * @param {any} inputs - Inputs that the conditions speak of; without them no counterexample is sought.
 * @returns {import('@cartella/schema-diff').ConditionJudge}
 */
export function conditionJudge({ implies, constantOn, not, and }, inputs) {
  const always = { op: 'literal', type: 'boolean', value: true };
  /** Data with which one is true and the other false, if some are found. */
  const counterexample = (/** @type {any} */ one, /** @type {any} */ other) => {
    if (inputs === undefined) return undefined;
    try {
      const found = constantOn(and(one, not(other)), inputs);
      return found.verdict === 'sometimes' ? found.holds : undefined;
    } catch {
      // A condition on data that are not declared: nothing is known of it.
      return undefined;
    }
  };
  const follows = (/** @type {any} */ one, /** @type {any} */ other) => {
    if (implies(one, other) === 'yes') return /** @type {const} */ ('yes');
    const found = counterexample(one, other);
    return found === undefined ? /** @type {const} */ ('unknown') : { counterexample: found };
  };
  return {
    trueWith: (one = always, other = always) => follows(one, other),
    falseWith: (one = always, other = always) => follows(not(one), not(other)),
  };
}
