export type { ProgettoPersonalizzato, ProgettoPersonalizzatoData, Signature } from './progetto-personalizzato';
export {
  ActionSchema,
  GoalSchema,
  PledgeSchema,
  progettoPersonalizzato,
  SignatureSchema,
  SupportSchema,
} from './progetto-personalizzato';
