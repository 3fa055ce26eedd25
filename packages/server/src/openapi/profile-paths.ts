import * as z from 'zod';
import { ProfileDecisionSchema, ProfileProposalSchema } from '../http/profile.schema';
import { bounded, type Schema } from './bounds';
import { answer, body, operation, type Part, parameterRef, schemaRef } from './operation';

const text = (maxLength: number, more: Schema = {}): Schema => ({ type: 'string', maxLength, ...more });
const digest = text(64, { pattern: '^[0-9a-f]{64}$' });
const uuid = text(36, { format: 'uuid' });
const instant = text(40, { format: 'date-time' });
const number = { type: 'integer', minimum: 0, maximum: 1_000_000 };
const states = ['proposed', 'outdated', 'refused', 'withdrawn', 'active', 'superseded', 'rolled-back'];

const change: Schema = {
  type: 'object',
  properties: {
    id: uuid,
    documents: { type: 'array', items: text(500_000), maxItems: 20 },
    kit: text(40),
    composition: digest,
    basedOn: number,
    returnsTo: number,
    reason: text(1000),
    proposedBy: uuid,
    proposedAt: instant,
    state: { type: 'string', enum: states },
    version: number,
    decidedBy: uuid,
    decidedAt: instant,
  },
  required: ['id', 'documents', 'kit', 'composition', 'basedOn', 'reason', 'proposedBy', 'proposedAt', 'state'],
  additionalProperties: false,
};

const layer: Schema = { type: 'object', additionalProperties: {}, maxProperties: 100 };

const profile: Schema = {
  type: 'object',
  properties: {
    version: number,
    composition: { type: 'object', additionalProperties: {}, maxProperties: 10 },
    shared: { type: 'array', items: layer, maxItems: 50 },
    documents: { type: 'array', items: text(500_000), maxItems: 20 },
    changes: { type: 'array', items: schemaRef('ProfileChange'), maxItems: 1000 },
  },
  required: ['version', 'composition', 'shared', 'documents', 'changes'],
  additionalProperties: false,
};

/** The schemas of the profile of an ente. */
export const profileSchemas: Readonly<Record<string, Schema>> = {
  Profile: bounded(profile),
  ProfileChange: bounded(change),
  ProfileProposal: bounded(z.toJSONSchema(ProfileProposalSchema, { io: 'input' })),
  ProfileDecision: bounded(z.toJSONSchema(ProfileDecisionSchema, { io: 'input' })),
};

/** The paths of the profile of an ente. */
export const profilePaths: Readonly<Record<string, Part>> = {
  '/api/v1/profile': {
    get: operation(
      'readProfile',
      'Il profilo dell’ente: che cosa è in vigore, che cosa aspetta una seconda persona, che cosa c’era',
      { 200: answer('Profilo', schemaRef('Profile'), ['ETag']) },
      { refused: [403] },
    ),
  },
  '/api/v1/profile/changes': {
    post: operation(
      'proposeProfile',
      'Propone livelli, o di tornare a una versione passata: controllati come dal comando',
      { 201: answer('Proposta', schemaRef('ProfileChange'), ['Location']) },
      {
        parameters: [parameterRef('IfMatch')],
        ...body(schemaRef('ProfileProposal')),
        refused: [403, 412, 413, 415, 422, 428],
      },
    ),
  },
  '/api/v1/profile/changes/{id}': {
    get: operation(
      'readProfileChange',
      'Una proposta, con i suoi documenti',
      { 200: answer('Proposta', schemaRef('ProfileChange')) },
      { parameters: [parameterRef('RecordId')], refused: [403] },
    ),
  },
  '/api/v1/profile/changes/{id}/decisions': {
    post: operation(
      'decideProfile',
      'Decide di una proposta: l’approva o la rifiuta una seconda persona, la ritira chi l’ha fatta',
      { 200: answer('Deciso', schemaRef('ProfileChange')) },
      {
        parameters: [parameterRef('RecordId')],
        ...body(schemaRef('ProfileDecision')),
        refused: [403, 409, 412, 413, 415, 422],
      },
    ),
  },
};
