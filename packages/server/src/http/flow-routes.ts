import { civilDateInRome } from '@cartella/core';
import { type DeliverySource, flowHeader, prepareSiuss, type Sender, writeSiuss } from '@cartella/interchange';
import type { ModelRecord, Organisation } from '@cartella/model';
import type { Transaction } from '@cartella/records';
import { Hono } from 'hono';
import { problemIssue } from '../problem';
import type { AppEnvironment, AppServices, Operate } from './environment';

/** National flows made from the records: what is ready, what is missing and where to mend it, and the file itself. */
export function flowRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems, cartella, largeVocabularies } = services;
  const routes = new Hono<AppEnvironment>();
  const lists = {
    comuni: largeVocabularies['comuni'] ?? missing('comuni'),
    provinces: largeVocabularies['provinces'] ?? missing('provinces'),
    states: largeVocabularies['states'] ?? missing('states'),
    benefits: cartella.vocabularies['siuss-benefits'] ?? missing('siuss-benefits'),
  };

  routes.get('/siuss', async (c) => {
    const today = civilDateInRome(Date.now());
    const prepared = await operate(c, 'statutory-flow', async (tx) =>
      prepareSiuss(await deliveries(tx, c.req.query('case')), lists, today),
    );
    return c.json({ ready: prepared.ready.length, problems: prepared.problems, excluded: prepared.excluded });
  });

  routes.get('/siuss.xml', async (c) => {
    const today = civilDateInRome(Date.now());
    const answer = await operate(c, 'statutory-flow', async (tx, session) => {
      const { ready } = prepareSiuss(await deliveries(tx, c.req.query('case')), lists, today);
      if (ready.length === 0) return undefined;
      tx.audit({ action: 'export', kind: 'erogazione', found: ready.map(({ key }) => key.split('/')[0] ?? key) });
      const sender = await senderOf(tx, session.enteId, session.operatorId);
      return writeSiuss({
        flow: 'PS_PSA_SINA',
        header: flowHeader(sender, 'PSA', today, 1),
        records: ready.map(({ record }) => record),
      });
    });
    if (answer === undefined) return problems(404, problemIssue.notFound, c.get('locale'));
    if (!answer.ok) return problems(422, problemIssue.unprocessable, c.get('locale'), { issues: answer.issues });
    c.header('content-type', 'application/xml; charset=utf-8');
    c.header('content-disposition', `attachment; filename="siuss-${today}.xml"`);
    return c.body(answer.value);
  });
  return routes;
}

function missing(list: string): never {
  throw new Error(`the vocabulary ${list} is needed to write the SIUSS flow`);
}

async function deliveries(tx: Transaction, caseId: string | undefined): Promise<DeliverySource[]> {
  const { records: given } = await tx.find('erogazione', caseId === undefined ? {} : { caseId }, { size: 200 });
  return Promise.all(
    given.map(async (erogazione) => {
      const person = (await tx.get(erogazione.data.personId)) as ModelRecord<'person'>;
      const intervento = (await tx.get(erogazione.data.interventoId)) as ModelRecord<'intervento'>;
      const cartella = (await tx.get(intervento.data.cartellaId)) as ModelRecord<'cartella-sociale'> | undefined;
      const taken = cartella && (await tx.find('presa-in-carico', { refersTo: cartella.id }));
      return { erogazione, person, preseInCarico: taken?.records ?? [], ...(cartella !== undefined && { cartella }) };
    }),
  );
}

async function senderOf(tx: Transaction, enteId: string, operatorId: string): Promise<Sender> {
  const ente = (await tx.get(enteId)) as Organisation;
  const operator = (await tx.get(operatorId)) as ModelRecord<'operator'>;
  return {
    code: ente.data.ipaCode ?? '',
    name: ente.data.name,
    belfiore: ente.data.comune ?? '',
    operatorTaxCode: operator.data.taxCode ?? '',
  };
}
