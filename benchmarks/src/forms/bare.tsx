import { useState } from 'react';
import { reactContender } from './react-contender';
import { schemaOf } from './schema';

function Line({ name, title }: { readonly name: string; readonly title: string }) {
  const [value, setValue] = useState('');
  return (
    <label>
      {title} <input name={name} value={value} onChange={(event) => setValue(event.target.value)} />
    </label>
  );
}

/** Inputs and nothing else: no form can be quicker. */
export const bare = reactContender((fields) =>
  Object.entries(schemaOf(fields).properties).map(([name, { title }]) => <Line key={name} name={name} title={title} />),
);
