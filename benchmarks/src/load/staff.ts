import { randomBytes } from 'node:crypto';
import { unwrap } from '@cartella/core';
import type { Records } from '@cartella/records';
import type pg from 'pg';
import { base, newId } from '../records/world';
import type { Seat } from './operators';

/** An operator in the directory of an ente. */
export interface Employee {
  readonly ente: string;
  readonly operator: string;
}

/** Operators that are in the database already, of all enti alike. */
export async function operatorsThere(bare: pg.Pool, most: number): Promise<Employee[]> {
  const query = `select ente_id as ente, id as operator from cartella.record where kind = 'operator'
    order by row_number() over (partition by ente_id order by id), ente_id limit $1`;
  return (await bare.query(query, [most])).rows;
}

/** Makes enti with their operators: one service each, all of them social workers of it. */
export async function employ(records: Records, enti: number, operators: number): Promise<Employee[]> {
  const employees: Employee[] = [];
  const now = new Date().toISOString();
  const isNew = { expectedVersion: 0 };
  for (let number = 0; number < enti; number += 1) {
    const [ente, unitId] = [newId(), newId()];
    await records.transaction({ enteId: ente, roles: [], purpose: 'organisation', now }, async (tx) => {
      const data = { name: `Ente ${number}`, kind: 'comune' } as const;
      unwrap(await tx.put({ ...base, id: ente, kind: 'organisation', schema: 'organisation/1.0.0', data }, isNew));
      const unit = { name: 'Servizio', kind: 'servizio-sociale', organisationId: ente } as const;
      unwrap(await tx.put({ ...base, id: unitId, kind: 'unit', schema: 'unit/1.0.0', data: unit }, isNew));
      const assignments = [{ unitId, role: 'assistente-sociale', validFrom: '2026-01-01' }];
      const many = Math.floor(operators / enti) + (number < operators % enti ? 1 : 0);
      for (let one = 0; one < many; one += 1) {
        const operator = newId();
        const person = { subject: operator, givenName: 'Ada', familyName: 'Collaudo', assignments };
        unwrap(
          await tx.put({ ...base, id: operator, kind: 'operator', schema: 'operator/1.0.0', data: person }, isNew),
        );
        employees.push({ ente, operator });
      }
    });
  }
  return employees;
}

/** Gives a session to each. */
export async function signIn(records: Records, employees: readonly Employee[]): Promise<Seat[]> {
  const [now, end] = [Date.now(), Date.now() + 86_400_000].map((at) => new Date(at).toISOString()) as [string, string];
  const seats: Seat[] = [];
  for (const { ente, operator } of employees) {
    const token = randomBytes(32).toString('base64url');
    const context = { enteId: ente, operatorId: operator, roles: [], purpose: 'accountability', now };
    await records.transaction(context, (tx) => tx.openSession(token, { id: crypto.randomUUID() }, end));
    seats.push({ ente, operator, reference: `${ente}.${token}`, persons: [], cases: [] });
  }
  return seats;
}

const acquaintances = 40;

/** Gives each their own cases, and persons of the ente wherever they are in it. */
export async function acquaint(bare: pg.Pool, seats: readonly Seat[]): Promise<void> {
  const idsOf = async (text: string, parameters: readonly unknown[]) =>
    ((await bare.query(text, [...parameters])).rows as { id: string }[]).map(({ id }) => id);
  const own =
    'select case_id as id from cartella.assignment where ente_id = $1 and operator_id = $2 order by random() limit $3';
  const any = "select id from cartella.record where ente_id = $1 and kind = 'person' order by random() limit $2";
  for (const ente of new Set(seats.map((seat) => seat.ente))) {
    const colleagues = seats.filter((seat) => seat.ente === ente);
    const persons = await idsOf(any, [ente, colleagues.length * acquaintances]);
    for (const [index, { operator, persons: known, cases }] of colleagues.entries()) {
      // In a small ente several know the same.
      const first = (index * acquaintances) % Math.max(persons.length, 1);
      known.push(...[...persons, ...persons].slice(first, first + acquaintances));
      cases.push(...(await idsOf(own, [ente, operator, acquaintances])));
    }
  }
}
