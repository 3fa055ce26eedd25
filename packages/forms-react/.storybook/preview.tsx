import type { Preview } from '@storybook/react-vite';
import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import '../src/style.css';
import './forced-colours.css';
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
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'forced colours'], dynamicTitle: true },
    },
  },
  initialGlobals: { locale: 'it', theme: 'light' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        narrow: { name: '320 px, 400 % zoom', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'Tablet 768 × 1024', styles: { width: '768px', height: '1024px' } },
        wide: { name: '1280 px', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
  // Where stories are tests, what is drawn is looked at in the dark, in forced colours and zoomed too.
  afterEach: async ({ canvasElement, parameters }) => {
    if (!('__vitest_worker__' in globalThis) || parameters['modes'] === 'none') return;
    await (await import('./modes')).examineModes(canvasElement);
  },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset['bsTheme'] = globals['theme'] === 'dark' ? 'dark' : 'light';
      document.documentElement.toggleAttribute('data-forced', globals['theme'] === 'forced colours');
      return (
        <Stage locale={globals['locale'] === 'en' ? 'en' : 'it'}>
          <Story />
        </Stage>
      );
    },
  ],
};

export default preview;
