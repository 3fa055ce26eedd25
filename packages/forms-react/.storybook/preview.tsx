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
    theme: {
      description: 'Aspetto · Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { locale: 'it', theme: 'light' },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  // Where stories are tests, what is drawn is looked at in the dark, in forced colours and zoomed too.
  afterEach: async ({ canvasElement, parameters }) => {
    if (!('__vitest_worker__' in globalThis) || parameters['modes'] === 'none') return;
    await (await import('./modes')).examineModes(canvasElement);
  },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset['bsTheme'] = globals['theme'] === 'dark' ? 'dark' : 'light';
      return (
        <Stage locale={globals['locale'] === 'en' ? 'en' : 'it'}>
          <Story />
        </Stage>
      );
    },
  ],
};

export default preview;
