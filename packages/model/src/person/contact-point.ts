import * as z from 'zod';
import { element } from '../element';
import { choice, LineSchema } from '../value';

/** A way to reach a person, and whether it is safe to use it. */
export const ContactPointSchema = z.strictObject({
  kind: element(
    choice({
      mobile: ['Cellulare', 'Mobile'],
      telephone: ['Telefono fisso', 'Telephone'],
      email: ['Posta elettronica', 'E-mail'],
      pec: ['PEC', 'Certified e-mail'],
      other: ['Altro', 'Other'],
    }),
    'Tipo di recapito',
    'Kind of contact point',
  ),
  value: element(LineSchema, 'Recapito', 'Contact', { example: '+39 055 0000000' }),
  holder: element(LineSchema.optional(), 'Intestatario', 'Holder', {
    description: { it: 'Se il recapito è di un’altra persona.', en: 'When the contact is another person’s.' },
  }),
  confidential: element(z.boolean().optional(), 'Non usare senza accordo', 'Do not use without agreement', {
    description: {
      it: 'Chiamare qui può mettere in pericolo la persona.',
      en: 'Calling here may put the person in danger.',
    },
  }),
});

export type ContactPoint = z.infer<typeof ContactPointSchema>;
