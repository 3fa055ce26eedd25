import { createWaasHandler, type WaasEnte, type WaasOutbox } from '@cartella/interchange';
import { Hono } from 'hono';
import type { VerifyVoucher } from '../modi';
import type { AppEnvironment, AppServices } from './environment';

/** The e-service by which INPS fetches the flows of the ente, with the vouchers of PDND. */
export interface WaasOptions {
  readonly ente: WaasEnte;
  readonly outbox: WaasOutbox;
  readonly verify: VerifyVoucher;
}

/** Mounts the e-service under `/waas/v1`: who calls, for which purpose and with which outcome is in the log, for each request. */
export function waasRoutes({ log }: AppServices, { ente, outbox, verify }: WaasOptions): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.all('/*', async (c) => {
    const correlationId = correlationOf(c.req.header('x-correlation-id')) ?? c.get('requestId');
    const note = (entry: Readonly<Record<string, unknown>>) =>
      log({ ...entry, requestId: c.get('requestId'), correlationId });
    const handle = createWaasHandler({
      ente,
      outbox,
      basePath: '/waas/v1',
      async isAllowed(request) {
        const voucher = await verify(request);
        note(
          voucher.ok
            ? { event: 'eservice-call', client: voucher.value.clientId, purpose: voucher.value.purposeId }
            : { level: 'warn', event: 'eservice-refused', reasons: voucher.issues.map(({ code }) => code) },
        );
        return voucher.ok;
      },
      onTrouble: (trouble) =>
        note({
          level: 'error',
          event: 'eservice-trouble',
          ...('unknown' in trouble ? { unknown: trouble.unknown.length } : { error: (trouble.error as Error).name }),
        }),
    });
    const response = await handle(c.req.raw);
    response.headers.set('x-correlation-id', correlationId);
    return response;
  });
  return routes;
}

function correlationOf(header: string | undefined): string | undefined {
  return header !== undefined && /^[\w.-]{1,100}$/.test(header) ? header : undefined;
}
