import { addDays, type CivilDate, civilDateInRome } from '@cartella/core';
import { createNeighbour, type Sources } from '@cartella/server';
import * as z from 'zod';

const QuestionSchema = z.object({ taxCode: z.string(), correlationId: z.string() });
const AttestationSchema = z.record(z.string(), z.unknown());

let [questions, latest] = [0, ''];

/**
 * A local double of INPS, that says so: what it attests is invented out of the tax code, and every other question finds it too busy to answer,
 * however often it is tried again. Nothing leaves the machine.
 */
async function inventedInps(request: Request): Promise<Response> {
  const { taxCode, correlationId } = QuestionSchema.parse(await request.json());
  if (correlationId !== latest) questions += 1;
  latest = correlationId;
  if (questions % 2 === 0) return new Response(null, { status: 503 });
  const today = civilDateInRome(Date.now()) as CivilDate;
  const euro = 4000 + ([...taxCode].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 90) * 100;
  return Response.json({
    kind: 'ordinario',
    dsuProtocol: `INPS-ISEE-${today.slice(0, 4)}-0000${taxCode.slice(6, 8)}${taxCode.slice(-1)}-00`,
    submittedOn: addDays(today, -40),
    validUntil: `${today.slice(0, 4)}-12-31`,
    computable: true,
    isee: euro * 100,
    omissions: false,
    consultedOn: today,
  });
}

const inps = createNeighbour({
  name: 'inps',
  fetch: async (input, init) => inventedInps(new Request(input, init)),
});

/** Other administrations of the demonstration; an installation brings those that it has an agreement with, by `createModiClient`. */
export const sources: Sources = {
  inps: {
    provenance: 'inps',
    ask: ({ taxCode, correlationId }) =>
      inps.ask(
        async () =>
          new Request('http://inps.invalid/isee', { method: 'POST', body: JSON.stringify({ taxCode, correlationId }) }),
        ({ status, text }) => (status === 200 ? AttestationSchema.safeParse(JSON.parse(text)).data : undefined),
      ),
  },
};
