import { describe, expect, it } from 'vitest';
import { common } from '../../test/fixtures';
import { composeProfile } from '../compose';
import { locateIssues, readLayer } from '.';

const head = [
  'id: borgo-esempio',
  'version: 1.0.0',
  'label: { it: Borgo, en: Borgo }',
  'level: comune',
  'namespace: c_x001',
];
const document = (...operations: readonly string[]) => [...head, 'operations:', ...operations].join('\n');
const problems = (text: string, file = 'borgo.yaml') => {
  const read = readLayer(text, file);
  return read.ok ? [] : read.issues.map(({ code, params }) => `${params?.['file']}:${params?.['line']} ${code}`);
};

describe('a layer written in YAML or JSON', () => {
  it('is read with the lines of its places', () => {
    const read = readLayer(
      document('  - verb: relabel', '    on: look', '    token: primary', "    value: '#003366'"),
      'borgo.yaml',
    );
    expect(read.ok && read.value.layer.operations).toEqual([
      { verb: 'relabel', on: 'look', token: 'primary', value: '#003366' },
    ]);
    expect(
      read.ok && [read.value.lineOf(['operations', 0, 'value']), read.value.lineOf(['operations', 0, 'none'])],
    ).toEqual([10, 7]);
    const json = JSON.stringify(
      { id: 'a', version: '1.0.0', label: { it: 'A', en: 'A' }, level: 'comune', operations: [] },
      null,
      '\t',
    );
    expect(problems(json, 'a.json')).toEqual([]);
  });

  it('says file, line and reason of what is wrong', () => {
    expect(
      problems(
        document('  - verb: relabel', '    on: text', '    key: common.save', "    text: { it: '<script>', en: Save }"),
      ),
    ).toEqual(['borgo.yaml:10 layer.script']);
    expect(problems(document('  - verb: remove', '    on: field'))).toEqual(['borgo.yaml:7 layer.unknown-operation']);
    expect(problems('id: [1, 2\nlabel: }')[0]).toMatch(/^borgo\.yaml:\d layer\.syntax$/);
    expect(problems('id: a\nid: b')).toEqual(['borgo.yaml:2 layer.syntax']);
    expect(problems('id: a', 'a.json')).toEqual(['a.json:1 layer.syntax']);
  });

  it('refuses what goes in a circle, multiplies itself, or changes objects', () => {
    expect(problems('id: a\nlabel: &l\n  it: A\n  en: *l')).toContain('borgo.yaml:4 layer.circular');
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`)}]`),
    ];
    expect(problems(bomb.join('\n'))).toEqual(['borgo.yaml:1 layer.syntax']);
    expect(problems('__proto__: { polluted: 1 }').some((problem) => problem.endsWith('layer.name'))).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('says in which file and line a composition was refused', () => {
    const read = readLayer(
      document(
        '  - verb: restrict',
        '    on: field',
        '    record: accesso',
        '    field: request',
        '    to: { maxLength: 99999 }',
      ),
      'borgo.yaml',
    );
    if (!read.ok) throw new Error('unread');
    const composed = composeProfile(common, [read.value.layer]);
    const located = composed.ok ? [] : locateIssues(composed.issues, [read.value]);
    expect(located.map(({ code, params }) => [code, params?.['file'], params?.['line']])).toEqual([
      ['profile.loosening', 'borgo.yaml', 7],
    ]);
  });
});
