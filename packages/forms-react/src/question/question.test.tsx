// @vitest-environment happy-dom
import { type CompiledField, createFormStore } from '@cartella/forms';
import { code, eq, path } from '@cartella/rules';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormEnvironmentProvider, useFormEnvironment } from '../environment';
import type { WidgetProps } from '../field';
import { exampleField, exampleForm, Stage, today } from '../stage.examples';
import { TextWidget } from '../widgets';
import { Field } from './question';

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

const options = [{ value: 'one', label: { it: 'Uno', en: 'One' } }];

function mount(count: number) {
  const drawn = new Map<string, number>();
  function Counted(props: WidgetProps) {
    drawn.set(props.state.place, (drawn.get(props.state.place) ?? 0) + 1);
    return <TextWidget {...props} />;
  }
  function WithCount({ children }: { readonly children: React.ReactNode }) {
    return (
      <FormEnvironmentProvider {...useFormEnvironment()} widgets={{ counted: Counted }}>
        {children}
      </FormEnvironmentProvider>
    );
  }
  const fields = Array.from({ length: count }, (_, index) =>
    exampleField(`a.f${index}`, `Campo ${index}`, `Field ${index}`, {
      component: 'counted',
      ...(index === count - 1 && { visible: eq(path('a.f0'), code('yes')) }),
    }),
  );
  const item = exampleField('note', 'Nota', 'Note', { component: 'counted' });
  const group = exampleField('a.items', 'Voci', 'Items', { type: 'group', fields: [item] });
  const store = createFormStore(exampleForm([...fields, group]), { today, values: { a: { items: [{}, {}] } } });
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  act(() =>
    root.render(
      <Stage locale="it">
        <WithCount>
          {[...fields, group].map(({ path: place }) => (
            <Field key={place} store={store} place={place} />
          ))}
        </WithCount>
      </Stage>,
    ),
  );
  drawn.clear();
  return { store, drawn, host };
}

describe('a form of two hundred fields', () => {
  it('draws again only the field that is typed in', () => {
    const { store, drawn, host } = mount(200);
    act(() => store.type('a.f7', 'x'));
    expect([...drawn]).toEqual([['a.f7', 1]]);
    expect(host.querySelector<HTMLInputElement>('#esempio-a-f7')?.value).toBe('x');
  });

  it('draws again a field that depends on it, too', () => {
    const { store, drawn } = mount(200);
    act(() => store.type('a.f0', 'yes'));
    expect([...drawn.keys()].sort()).toEqual(['a.f0', 'a.f199']);
  });

  it('draws again one field of a group, not its neighbours', () => {
    const { store, drawn } = mount(20);
    act(() => store.type('a.items.1.note', 'x'));
    expect([...drawn]).toEqual([['a.items.1.note', 1]]);
  });
});

describe('a question that is not answered for a reason', () => {
  const answers: Partial<CompiledField>[] = [
    {},
    { type: 'long-text' },
    { type: 'code', options },
    { type: 'code', options, component: 'radios' },
    { type: 'codes', options },
    { type: 'boolean', component: 'yes-no' },
    { type: 'code', vocabulary: 'somewhere-else' },
    { type: 'documents' },
  ];
  const draw = (more: Partial<CompiledField>, value: unknown) => {
    const field = exampleField('a.f', 'Campo', 'Field', { absences: ['refused'], ...more });
    const store = createFormStore(exampleForm([field]), { today, values: { a: { f: value } } });
    const host = document.createElement('div');
    host.innerHTML = renderToStaticMarkup(
      <Stage locale="it">
        <Field store={store} place="a.f" />
      </Stage>,
    );
    return host;
  };

  it.each(answers)('offers the reason and, only to be read, says it: %j', (more) => {
    expect(draw(more, { absent: 'refused' }).querySelector<HTMLSelectElement>('.cartella-absence select')?.value).toBe(
      'refused',
    );
    const read = draw({ ...more, readOnly: true }, { absent: 'refused' });
    expect(read.querySelector('.cartella-read')?.textContent).toBe('Non vuole dirlo');
    expect(read.querySelector('.cartella-absence')).toBeNull();
  });
});
