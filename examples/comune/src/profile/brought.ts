import type { Layer } from '@cartella/profile';
import { altroveFinto } from './altrove-finto';
import { borgoEsempio } from './borgo-esempio';

/** The layers that the installation brings for its comuni, by the code of each, until they put others in force. */
export const brought: Readonly<Record<string, Layer>> = { c_x001: borgoEsempio, c_x002: altroveFinto };
