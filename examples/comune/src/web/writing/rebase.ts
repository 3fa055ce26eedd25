import {
  type CompiledForm,
  type FormDraft,
  type FormValues,
  type MergedDraft,
  mergeDrafts,
  takeFrom,
} from '@cartella/forms';

/** What somebody had before them when they began to write: the records that a step goes on writing, as they were then. */
export interface Beginning {
  /** The version of each, by the name of the procedure. */
  readonly versions: Readonly<Record<string, number>>;
  readonly values: FormValues;
}

/** What was written, as if it had begun from the records of now; the other side of each conflict is in `theirs`. */
export interface Rebased extends MergedDraft {
  readonly theirs: FormDraft;
}

/** Tells whether a record was written since; what is still on its way to this page may also be older than what was seen. */
export function isBehind(from: Beginning, now: Beginning): boolean {
  return Object.keys(now.versions).some((name) => hasMoved(name, from, now));
}

function hasMoved(name: string, from: Beginning, now: Beginning): boolean {
  return (now.versions[name] ?? 0) > (from.versions[name] ?? 0);
}

/**
 * Carries what was written over records of another time to those of now: what was corrected meanwhile and not touched here is taken, with
 * all that the form does not ask; what both have changed is a conflict.
 *
 * @param names - How the procedure calls each record of the form.
 */
export function rebase(
  form: CompiledForm,
  names: Readonly<Record<string, string>>,
  mine: FormDraft,
  from: Beginning,
  now: Beginning,
): Rebased {
  const moved = Object.keys(form.records).filter((alias) => hasMoved(names[alias] ?? alias, from, now));
  const current = Object.fromEntries(moved.map((alias) => [alias, now.values[alias]])) as FormValues;
  const base: FormDraft = { form: mine.form, values: from.values, texts: {} };
  const theirs: FormDraft = { ...base, values: { ...from.values, ...current } };
  const { draft, conflicts } = mergeDrafts(form, base, mine, theirs);
  const fields = form.pages.flatMap(({ sections }) => sections).flatMap((section) => section.fields);
  const asked = fields.filter(({ path }) => moved.includes(path.split('.')[0] ?? ''));
  const beneath: FormDraft = { ...draft, values: { ...draft.values, ...current } };
  return { draft: asked.reduce((all, { path }) => takeFrom(all, draft, path), beneath), conflicts, theirs };
}
