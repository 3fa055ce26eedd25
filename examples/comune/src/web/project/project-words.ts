import type { Words } from '@cartella/forms-react/language';
import { longDate } from '../person-name';
import type { ProjectData } from './use-project';

const names: Readonly<Record<string, string>> = {
  title: 'Titolo',
  startDate: 'Dal',
  endDate: 'Al',
  reviewDate: 'Verifica prevista il',
  personView: 'Che cosa ne pensa la persona',
  budget: 'Budget',
  supports: 'Sostegni',
  signatures: 'Firme',
  description: 'Che cosa cambia, o che cosa si fa',
  area: 'Area',
  indicator: 'Come ce ne accorgiamo',
  dueDate: 'Entro il',
  responsible: 'Chi la compie',
  responsibleName: 'Nome',
};

/** Where in a project something is, for people: lists by place or by the identifier of the item. */
export function placeOf(project: Pick<ProjectData, 'goals'>, path: readonly (string | number)[]): string {
  const parts: string[] = [];
  let goal: ProjectData['goals'][number] | undefined;
  path.forEach((name, index) => {
    const list = path[index - 1];
    if (list === 'goals') {
      const at = project.goals.findIndex(({ id }, place) => id === name || place === Number(name));
      goal = project.goals[at];
      parts.push(`Obiettivo ${at < 0 ? '' : at + 1}`.trim());
    } else if (list === 'actions') {
      const at = goal?.actions.findIndex(({ id }, place) => id === name || place === Number(name)) ?? -1;
      parts.push(`azione ${at < 0 ? '' : at + 1}`.trim());
    } else if (typeof name === 'string' && names[name] !== undefined) parts.push(names[name]);
  });
  return parts.join(', ');
}

/** A datum of a project in words: what is not there is `undefined`. */
export function sayDatum(
  value: unknown,
  path: readonly string[],
  { code, euro }: Pick<Words, 'code' | 'euro'>,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const last = path.at(-1);
  if (typeof value === 'number') return last === 'budget' ? euro(value) : String(value);
  if (typeof value === 'string') {
    if (last === 'area') return code('goal-areas', value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => sayDatum(item, path, { code, euro })).join('; ') || undefined;
  const { description, name, kind } = value as Readonly<Record<string, unknown>>;
  return [description, name, typeof kind === 'string' ? code('intervention-kinds', kind) : undefined]
    .filter((part) => typeof part === 'string')
    .join(', ');
}
