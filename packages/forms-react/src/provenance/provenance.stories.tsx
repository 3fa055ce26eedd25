import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { sources } from './provenance.examples';
import { ProvenanceBadge } from './provenance-badge';

function Sources() {
  return (
    <dl className="cartella-form">
      {sources.map(({ label, value, ...source }) => (
        <div key={label} className="cartella-value">
          <dt>{label}</dt>
          <dd>
            {value} <ProvenanceBadge {...source} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const meta: Meta<typeof Sources> = { title: 'Dati/Provenienza', component: Sources };
export default meta;

export const EverySource: StoryObj<typeof Sources> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Da ANPR').parentElement).toHaveTextContent('Fonte: Da ANPR – 3 novembre 2026');
  },
};
