import type { Preview } from '@storybook/react-vite';
import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import '../src/style.css';
import { Stage } from '../src/stage.examples';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    locale: {
      description: 'Lingua · Language',
      toolbar: { icon: 'globe', items: ['it', 'en'], dynamicTitle: true },
    },
  },
  initialGlobals: { locale: 'it' },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  decorators: [
    (Story, { globals }) => (
      <Stage locale={globals['locale'] === 'en' ? 'en' : 'it'}>
        <Story />
      </Stage>
    ),
  ],
};

export default preview;
