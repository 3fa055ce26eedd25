import type { ModelRecord } from '@cartella/model';
import type { SyntheticBody } from '../body';
import type { SyntheticHousehold } from '../household';
import type { Making } from '../population/context';
import { writeAssessment } from './assessment';
import { writeCircumstances } from './circumstances';
import { writeEvaluation } from './closing';
import { writeContact } from './contact';
import { periodOf, writeDeliveries } from './delivery';
import { writeProject } from './project';
import { beginStory, type PathLength } from './story';
import { writeDiary, writeTakingInCharge } from './taking-in-charge';
import { writeDomanda, writeIdentities, writePatto, writeProtection } from './ways';

/** What a path is invented from, beyond chance. */
export interface CaseFacts {
  readonly isee?: ModelRecord<'isee'> | undefined;
  readonly reach?: PathLength | undefined;
}

/**
 * Invents the path of somebody of a household through the service, from the first contact as far as it goes: its records in an order in
 * which each refers only to earlier ones.
 */
export function inventCase(
  making: Making,
  body: SyntheticBody,
  family: SyntheticHousehold,
  { isee, reach }: CaseFacts = {},
): readonly ModelRecord[] {
  const story = beginStory(making, body, family, reach);
  const { need } = story;
  writeContact(story);
  if (story.reach === 'contact') return story.records;
  if (need.way === 'benefit') writeDomanda(story, isee);
  const cartellaId = writeTakingInCharge(story);
  writeIdentities(story);
  writeCircumstances(story);
  writeAssessment(story, cartellaId);
  writeDiary(story, cartellaId);
  if (need.way === 'minor') writeProtection(story, cartellaId);
  if (story.reach === 'assessment') return story.records;
  const project = writeProject(story, cartellaId);
  const period = periodOf(story);
  const intervento = writeDeliveries(story, cartellaId, project.id, period);
  if (need.way === 'work') writePatto(story, project.id, intervento, period);
  if (story.reach === 'closed') writeEvaluation(story, cartellaId, project);
  return story.records;
}
