import { answer, body, operation, type Part, parameterRef, schemaRef } from './operation';

/** Other administrations, asked about a person. */
export const sourcePaths: Readonly<Record<string, Part>> = {
  '/api/v1/sources/{source}/queries': {
    post: operation(
      'askSource',
      'Chiede di una persona a un’altra amministrazione; se non risponde si prosegue a mano, e la provenienza lo dice',
      { 200: answer('Risposta, o perché non c’è', schemaRef('SourceAnswer')) },
      { parameters: [parameterRef('Source')], ...body(schemaRef('SourceQuery')), refused: [403, 413, 415, 422] },
    ),
  },
};
