export type { ProgettoPersonalizzato, ProgettoPersonalizzatoData, Signature } from './progetto-personalizzato';
export { ActionSchema, GoalSchema, progettoPersonalizzato, SignatureSchema } from './progetto-personalizzato';
