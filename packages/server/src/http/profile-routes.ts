import { createIssue, failure, type Issue, isRecordId, type Result, success } from '@cartella/core';
import { type ProfileChange, type ProfileProposal, recordsIssue } from '@cartella/records';
import { type Context, Hono } from 'hono';
import { documentOf } from '../composition';
import { problemIssue } from '../problem';
import { enteOf } from '../session';
import { type AppEnvironment, type AppServices, type Operate, Unauthenticated } from './environment';
import { entityTag, preconditionOf } from './precondition';
import { ProfileDecisionSchema, ProfileProposalSchema } from './profile.schema';
import { readBody } from './read-body';
import { refuseBody } from './record-routes';

type ProfileContext = Context<AppEnvironment>;

/** The profile of the ente: what is in force, what waits for a second person, what was; proposing and deciding. */
export function profileRoutes(services: AppServices, operate: Operate): Hono<AppEnvironment> {
  const { problems, profiles } = services;
  const { compositions } = profiles;
  const routes = new Hono<AppEnvironment>();
  const enteIdOf = (c: ProfileContext): string => {
    const ente = enteOf(c.get('reference'));
    if (ente === undefined) throw new Unauthenticated();
    return ente;
  };
  const refuse = (c: ProfileContext, issues: readonly Issue[]): Response => {
    const has = (code: string) => issues.some((issue) => issue.code === code);
    const answer = (status: number, code: string) => problems(status, code, c.get('locale'), { issues });
    if (has(recordsIssue.denied)) return answer(403, problemIssue.forbidden);
    if (has(recordsIssue.notFound)) return answer(404, problemIssue.notFound);
    if (has(recordsIssue.profileStale)) return answer(412, problemIssue.stale);
    if (has(recordsIssue.profileDecided)) return answer(409, problemIssue.conflict);
    return answer(422, problemIssue.unprocessable);
  };

  routes.get('/', async (c) => {
    const enteId = enteIdOf(c);
    const changes = await operate(c, 'organisation', (tx) => tx.profileChanges());
    if (!changes.ok) return refuse(c, changes.issues);
    const { version, served, shared, documents } = await profiles.of(enteId);
    const { id, hash, layers } = served.cartella;
    c.header('etag', entityTag(version));
    return c.json({ version, composition: { id, hash, layers }, shared, documents, changes: changes.value });
  });

  /** The documents that a proposal means: those sent, or those of a version of the past. */
  const documentsOf = async (
    enteId: string,
    returnTo: number | undefined,
    sent: readonly string[],
  ): Promise<readonly string[] | undefined> => {
    if (returnTo === undefined) return sent;
    if (returnTo === 0) return compositions.brought(enteId).own.map(documentOf);
    return (await profiles.versions(enteId)).find(({ version }) => version === returnTo)?.documents;
  };

  /** Composes documents with every check, and makes of them what can be stored. */
  const checked = (
    enteId: string,
    documents: readonly string[],
  ): Result<Pick<ProfileProposal, 'documents' | 'kit' | 'composition'>> => {
    const tried = compositions.tryDocuments(enteId, documents);
    return tried.ok
      ? success({ documents, kit: tried.value.cartella.kit, composition: tried.value.cartella.hash })
      : tried;
  };

  routes.post('/changes', async (c) => {
    const enteId = enteIdOf(c);
    const basedOn = preconditionOf(c.req.raw.headers);
    if (basedOn === 'absent') return problems(428, problemIssue.preconditionRequired, c.get('locale'));
    const body = await readBody(c.req, ProfileProposalSchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    if (basedOn === 'malformed') return problems(400, problemIssue.badRequest, c.get('locale'));
    const { reason } = body.value;
    const returnsTo = 'returnTo' in body.value ? body.value.returnTo : undefined;
    const documents = await documentsOf(enteId, returnsTo, 'documents' in body.value ? body.value.documents : []);
    const proposal = documents && checked(enteId, documents);
    const proposed = await operate(c, 'organisation', async (tx): Promise<Result<ProfileChange>> => {
      // Whoever may not configure is not told what is wrong with what they sent.
      const may = await tx.profileChanges();
      if (!may.ok) return may;
      if (proposal === undefined) return failure([createIssue(recordsIssue.notFound, ['returnTo'])]);
      if (!proposal.ok) return proposal;
      return tx.proposeProfile({ ...proposal.value, basedOn, reason, ...(returnsTo !== undefined && { returnsTo }) });
    });
    if (!proposed.ok) return refuse(c, proposed.issues);
    c.header('location', `/api/v1/profile/changes/${proposed.value.id}`);
    return c.json(proposed.value, 201);
  });

  routes.use('/changes/:id/*', async (c, next) =>
    isRecordId(c.req.param('id')) ? next() : problems(404, problemIssue.notFound, c.get('locale')),
  );
  routes.get('/changes/:id', async (c) => {
    const id = c.req.param('id');
    const found = await operate(c, 'organisation', async (tx) => {
      const [changes, documents] = [await tx.profileChanges(), await tx.profileDocuments(id)];
      if (!changes.ok) return changes;
      return documents.ok
        ? success({ ...changes.value.find((one) => one.id === id), documents: documents.value })
        : documents;
    });
    return found.ok ? c.json(found.value) : refuse(c, found.issues);
  });

  routes.post('/changes/:id/decisions', async (c) => {
    const [id, enteId] = [c.req.param('id'), enteIdOf(c)];
    const body = await readBody(c.req, ProfileDecisionSchema);
    if (!body.ok) return refuseBody(c, services, body.issues);
    const { decision } = body.value;
    const decided = await operate(c, 'organisation', async (tx): Promise<Result<ProfileChange>> => {
      const documents = await tx.profileDocuments(id);
      if (!documents.ok) return documents;
      const change = await tx.decideProfile(id, decision);
      if (!change.ok || decision !== 'approved') return change;
      // What comes into force is what was proposed, and lawful today: the kit, or what is shared, may have changed since.
      const again = checked(enteId, documents.value);
      if (!again.ok) return again;
      return again.value.composition === change.value.composition
        ? change
        : failure([createIssue(recordsIssue.profileStale)]);
    });
    if (!decided.ok) return refuse(c, decided.issues);
    if (decision === 'approved') await profiles.refresh(enteId);
    return c.json(decided.value);
  });
  return routes;
}
