import { instanceTexts } from './0001-instance-texts';
import type { Codemod } from './codemod';

/** Every codemod of the kit, by number. A new one is added at the end; none is changed once published. */
export const codemods: readonly Codemod[] = [instanceTexts];
