import { describe, expect, it } from 'vitest';
import { projectChanges } from './difference';
import { project, reviewed } from './project.examples';

describe('what changed in a project', () => {
  it('is told goal by goal and action by action', () => {
    expect(
      projectChanges(project, reviewed).map(({ kind, what, parts }) => [kind, what, parts.map(({ field }) => field)]),
    ).toEqual([
      ['changed', 'Lavora con un orario compatibile con la scuola', ['dueDate']],
      ['removed', 'Attivare un tirocinio', []],
      ['added', 'I figli frequentano il doposcuola', []],
    ]);
  });

  it('is nothing when only the order is another', () => {
    expect(projectChanges(project, { goals: [...project.goals].reverse() })).toEqual([]);
  });

  it('back and forth is the same, with added and removed exchanged', () => {
    const kinds = projectChanges(reviewed, project).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['added', 'changed', 'removed']);
  });
});
