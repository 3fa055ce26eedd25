import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import type { TeamAssessmentProps } from './assessment';
import { TeamAssessment } from './team-assessment';
import { halfway, written } from './team-assessment.examples';

/** A table that all sit around: what one saves the others see. */
function Shared({ me: first, ...props }: TeamAssessmentProps) {
  const [parts, setParts] = useState(props.parts);
  const [synthesis, setSynthesis] = useState(props.synthesis);
  const [signOffs, setSignOffs] = useState(props.signOffs);
  const [me, setMe] = useState(first);
  const save = (id: string, part: Partial<(typeof parts)[number]>) =>
    setParts((all) => all.map((each) => (each.id === id ? { ...each, version: each.version + 1, ...part } : each)));
  return (
    <div className="cartella-form">
      <button
        type="button"
        className="btn btn-outline-primary btn-sm mb-3"
        onClick={() => save('housing', { content: { level: 'low' } })}
      >
        Da un’altra finestra
      </button>{' '}
      <button type="button" className="btn btn-outline-primary btn-sm mb-3" onClick={() => setMe('dario')}>
        Entra Dario
      </button>
      <TeamAssessment
        {...props}
        me={me}
        parts={parts}
        synthesis={synthesis}
        signOffs={signOffs}
        onSavePart={(id, content, status) => save(id, { content, status, savedOn: props.today })}
        onSynthesis={(text, version) => setSynthesis({ text, version: version + 1 })}
        onSign={(version) => setSignOffs([...signOffs, { memberId: me, on: props.today, version }])}
      />
    </div>
  );
}

const meta: Meta<typeof TeamAssessment> = {
  title: 'Valutazione/Valutazione in équipe',
  component: TeamAssessment,
  args: halfway,
};
export default meta;
type Story = StoryObj<typeof TeamAssessment>;

export const ReadOnly: Story = {};
export const AsTheCoordinatorSeesIt: Story = { args: { onSavePart: fn(), onSynthesis: fn(), onSign: fn() } };

export const WrittenAtTheSameTime: Story = {
  render: (args) => <Shared {...args} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/Sta scrivendo Carla Verifica/)).toBeVisible();
    canvas.getByRole('button', { name: /^Scrivi:/ }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('combobox', { name: 'Livello di bisogno' })).toHaveFocus());
    await userEvent.type(canvas.getByRole('textbox', { name: 'Bisogni' }), 'Sfratto a marzo.');
    await userEvent.click(canvas.getByRole('button', { name: 'Da un’altra finestra' }));
    await expect(canvas.getByRole('alert')).toHaveTextContent('Quello che hai scritto è qui.');
    await expect(canvas.getByRole('textbox', { name: 'Bisogni' })).toHaveValue('Sfratto a marzo.');
    await userEvent.click(canvas.getByRole('button', { name: 'Salva e continua dopo' }));
    await expect(canvas.getByText('Sfratto a marzo.')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Approvo la sintesi' })).toBeNull();
    await expect(canvas.getByText(/Per approvare mancano 2 sezioni/)).toBeVisible();
  },
};

export const ApprovedByKeyboard: Story = {
  args: written,
  render: (args) => <Shared {...args} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/ne ha approvato una versione precedente/)).toBeVisible();
    canvas.getByRole('button', { name: 'Approvo la sintesi' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.queryByText('La valutazione è completa', { exact: false })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Entra Dario' }));
    canvas.getByRole('button', { name: 'Approvo la sintesi' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByText(/La valutazione è completa/)).toBeVisible();
  },
};
