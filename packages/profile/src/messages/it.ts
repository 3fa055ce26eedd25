import type { Catalogue } from '@cartella/core';

/** Wording of the issues of this package in Italian. */
export const it: Catalogue = {
  'access.masked-field': 'Qui c’è un dato che il tuo ruolo non vede: non si può sostituire.',
  'policy.condition': 'La condizione non si può usare: {finding}.',
  'policy.shape': 'La regola di accesso non ha la forma attesa.',
  'history.altered': 'La storia delle composizioni è stata alterata.',
  'history.same-hand': 'Chi propone una composizione non può approvarla: serve una seconda persona.',
  'history.unknown-composition': 'Questa composizione non è mai stata in vigore.',
  'layer.circular': 'Questo punto contiene sé stesso: un livello si scrive senza riferimenti circolari.',
  'layer.name': 'Questo nome non si può usare: o non è scritto nel modo previsto, o è riservato.',
  'layer.namespace':
    'Questo spazio dei nomi non si può usare: minuscole, cifre, trattini, fino a 40 caratteri, non riservato.',
  'layer.pattern': 'Questa espressione regolare non è valida o può non finire mai.',
  'layer.script': 'Un testo non può contenere codice, marcatori o caratteri di controllo.',
  'layer.shape': 'Il livello non è scritto come deve: {problem}.',
  'layer.syntax': 'Il documento non si legge: {problem}.',
  'layer.too-deep': 'Il livello ha troppi elementi uno dentro l’altro.',
  'layer.unknown-operation': 'Questa operazione non esiste: un livello restringe, estende o rietichetta.',
  'profile.added-step': '{point} fa più di quanto può un passo aggiunto: {problem}.',
  'profile.already-there': 'Il livello {layer} aggiunge {point}, che esiste già.',
  'profile.clash': 'I livelli {other} e {layer} dicono cose diverse di {point}.',
  'profile.duplicate-layer': 'Il livello {layer} c’è due volte.',
  'profile.kit-version': 'Il livello {layer} è scritto per la versione {range} del kit, e questa è la {kit}.',
  'profile.loosening': 'Il livello {layer} allenta {point}: un livello può soltanto restringere.',
  'profile.namespace-foreign': '{point} non sta sotto lo spazio dei nomi del livello {layer}.',
  'profile.namespace-missing': 'Il livello {layer} aggiunge qualcosa senza uno spazio dei nomi.',
  'profile.namespace-taken': 'I livelli {other} e {layer} usano lo stesso spazio dei nomi, {namespace}.',
  'profile.not-local': 'Il livello {layer} dà valori a {point}, che la norma non lascia all’ente.',
  'profile.not-substitutable': 'Chi conosce solo il modello comune potrebbe non leggere {point}.',
  'profile.nothing-left': 'Dopo il livello {layer} non si può più scrivere nulla in {point}.',
  'profile.obligation': '{point} non può mancare: serve a {neededBy}.',
  'profile.unknown-reference': 'Il livello {layer} nomina {point}, che in questa versione non esiste.',
  'profile.unsound-procedure':
    'Con i livelli {layer} la procedura {point} non è corretta: {finding}. Percorso: {trace}',
  'profile.unsuitable': 'Il livello {layer} dice di {point} qualcosa che non gli si addice.',
  'slot.undeclared': 'Il componente {component} scrive un dato che non ha dichiarato.',
};
