import { failure, isBlocking, type Result, success } from '@cartella/core';
import { escapeXml } from '../xml';
import { lombardiaItem } from './items';
import {
  checkLombardia,
  type LombardiaDatum,
  type LombardiaEncounter,
  type LombardiaLists,
  type LombardiaMessage,
} from './message';
import { hl7Namespace, interaction, oid } from './oids';
import { id, tag, wrapper } from './xml';

const day = (date: string): string => date.replaceAll('-', '');

/** Texts go as text, codes and amounts as values; days inside values are written `ddMMyyyy`, as the samples do. */
function observation(phase: string, { code, value }: LombardiaDatum): string {
  const item = lombardiaItem(phase, code);
  const written = item?.value === 'date' ? value.split('-').reverse().join('') : value;
  const content = item?.value === 'text' ? tag('text', {}, escapeXml(written)) : tag('value', { code: written });
  return `${tag('code', { code, codeSystem: item?.codeSystem })}${content}`;
}

const placeOf = (phase: string, { code }: LombardiaDatum): string | undefined => lombardiaItem(phase, code)?.place;

function carePlan({ phase, data, projectId, projectTitle }: LombardiaEncounter): string {
  const planned = data.filter((datum) => placeOf(phase, datum) === 'plan');
  if (planned.length === 0 && projectId === undefined) return '';
  const components = planned.map((datum) =>
    tag(
      'component2',
      { typeCode: 'COMP' },
      tag('observation', { classCode: 'OBS', moodCode: 'EVN' }, observation(phase, datum)),
    ),
  );
  const plan = tag(
    'carePlan',
    { classCode: 'PCPR', moodCode: 'INT' },
    projectId === undefined ? '' : id(oid.project, projectId),
    projectTitle === undefined ? '' : tag('title', {}, escapeXml(projectTitle)),
    ...components,
  );
  return tag('pertinentInformation2', { typeCode: 'PERT' }, plan);
}

function encounterEvent(encounter: LombardiaEncounter): string {
  const { phase, start, end, outcome, patientTaxCode, data, status } = encounter;
  const references = data
    .filter((datum) => placeOf(phase, datum) === 'encounter')
    .map((datum) =>
      tag(
        'reference',
        { typeCode: 'REFR' },
        tag('commonObservationEvent', { classCode: 'OBS', moodCode: 'EVN' }, observation(phase, datum)),
      ),
    );
  return tag(
    'encounterEvent',
    { classCode: 'ENC', moodCode: 'EVN' },
    id(oid.phaseId, encounter.id),
    tag('code', { code: phase, codeSystem: oid.phase }),
    tag('statusCode', { code: status }),
    tag(
      'effectiveTime',
      {},
      tag('low', { value: day(start) }),
      end === undefined ? '' : tag('high', { value: day(end) }),
    ),
    outcome === undefined ? '' : tag('dischargeDispositionCode', { code: outcome, codeSystem: oid.outcome }),
    tag('subject', { typeCode: 'SBJ' }, tag('patient', { classCode: 'PAT' }, id(oid.taxCode, patientTaxCode))),
    ...references,
    carePlan(encounter),
  );
}

/** Writes a message, or all that prevents it. The structure follows the schemas read in SISO; no regional endpoint has accepted it. */
export function writeLombardia(message: LombardiaMessage, lists: LombardiaLists): Result<string> {
  const issues = checkLombardia(message, lists);
  if (isBlocking(issues)) return failure(issues);
  const subjects = message.encounters.map((encounter) =>
    tag('subject', { typeCode: 'SUBJ', contextConductionInd: 'false' }, encounterEvent(encounter)),
  );
  const body = tag(
    interaction,
    { xmlns: hl7Namespace, ITSVersion: 'XML_1.0' },
    wrapper(message, interaction, 'AL'),
    tag('controlActProcess', { classCode: 'CACT', moodCode: 'EVN' }, ...subjects),
  );
  return success(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
}
