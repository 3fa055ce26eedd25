import { isAtLeastAsSensitive, type Sensitivity } from '@cartella/model';
import { type AccessPolicy, type AccessRequest, type Grant, isVisible } from '@cartella/profile';

/** For whom a form is compiled: who will fill it in, or every role of a step in turn. */
export interface FormReader extends Pick<AccessRequest, 'roles'> {
  /** The ente's own when not told. */
  readonly body?: AccessRequest['body'];
}

/** The most that somebody may ever do with an element: whatever the case, the unit and the purpose. */
export type Reach = 'write' | 'read' | 'none';

/** Tells how far the rights of a reader reach into a kind of record, property by property. */
export type KindReach = (property: string, sensitivity: Sensitivity) => Reach;

/**
 * Finds how far a reader ever reaches. Conditions of rights are taken as holding: what is out of reach here is so in every case, and what
 * is within it may still be refused in one.
 */
export function reachOf(policy: AccessPolicy, reader: FormReader, kind: string, ofRecord: Sensitivity): KindReach {
  const grants = reader.roles
    .flatMap((role) => (Object.hasOwn(policy.roles, role) ? (policy.roles[role]?.grants ?? []) : []))
    .filter(({ kinds, bodies = ['own'] }) => {
      return (kinds.includes('*') || kinds.includes(kind)) && bodies.includes(reader.body ?? 'own');
    })
    .filter(({ upTo }) => isAtLeastAsSensitive(upTo, ofRecord));
  const viewsOf = (...actions: Grant['actions']) =>
    grants
      .filter((grant) => grant.actions.some((action) => actions.includes(action)))
      .map(({ upTo, fields }) => (fields === undefined ? { upTo } : { upTo, fields }));
  const [written, seen] = [viewsOf('create', 'correct'), viewsOf('read')];
  return (property, sensitivity) => {
    if (isVisible(written, property, sensitivity)) return 'write';
    return isVisible(seen, property, sensitivity) ? 'read' : 'none';
  };
}
