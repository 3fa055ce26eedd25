import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/identity-document-kinds.json' with { type: 'json' };

/** Kinds of identity document (INPS). */
export const identityDocumentKinds: CodeList = committed(data);
