import type { Catalogues } from '@cartella/core';

/** Wording of the issues of this package. */
export const profileCatalogues: Catalogues = {
  it: {
    'access.masked-field': 'Qui c’è un dato che il tuo ruolo non vede: non si può sostituire.',
    'policy.condition': 'La condizione non si può usare: {finding}.',
    'policy.shape': 'La regola di accesso non ha la forma attesa.',
    'profile.already-there': 'Il livello {layer} aggiunge {point}, che esiste già.',
    'profile.clash': 'I livelli {other} e {layer} dicono cose diverse di {point}.',
    'profile.loosening': 'Il livello {layer} allenta {point}: un livello può soltanto restringere.',
    'profile.namespace-missing': 'Il livello {layer} aggiunge qualcosa senza uno spazio dei nomi valido.',
    'profile.namespace-foreign': '{point} non sta sotto lo spazio dei nomi del livello {layer}.',
    'profile.obligation': '{point} non può mancare: serve a {neededBy}.',
    'profile.unknown-operation': 'Il livello {layer} chiede un’operazione che non esiste su {point}.',
    'profile.unknown-reference': 'Il livello {layer} nomina {point}, che in questa versione non esiste.',
    'profile.unsound-procedure': 'Dopo il livello {layer} la procedura {point} non è più corretta: {finding}.',
  },
  en: {
    'access.masked-field': 'There is something here that your role does not see: it cannot be replaced.',
    'policy.condition': 'The condition cannot be used: {finding}.',
    'policy.shape': 'The access rule does not have the expected shape.',
    'profile.already-there': 'Layer {layer} adds {point}, which is there already.',
    'profile.clash': 'Layers {other} and {layer} say different things of {point}.',
    'profile.loosening': 'Layer {layer} loosens {point}: a layer may only restrict.',
    'profile.namespace-missing': 'Layer {layer} adds something without a valid namespace.',
    'profile.namespace-foreign': '{point} is not under the namespace of layer {layer}.',
    'profile.obligation': '{point} cannot be missing: {neededBy} needs it.',
    'profile.unknown-operation': 'Layer {layer} asks for an operation that does not exist on {point}.',
    'profile.unknown-reference': 'Layer {layer} names {point}, which does not exist in this version.',
    'profile.unsound-procedure': 'After layer {layer} the procedure {point} is no longer sound: {finding}.',
  },
};
