import { civilDate } from '@cartella/core';
import type { TeamAssessmentProps } from './assessment';

/** Three invented professionals half-way: one has finished, one is writing now, one has not begun. */
export const halfway: TeamAssessmentProps = {
  title: 'Valutazione multidimensionale di Lia Fittizi',
  me: 'bruno',
  coordinatorId: 'bruno',
  today: civilDate('2026-11-21'),
  members: [
    { id: 'bruno', name: 'Bruno Provetti', profession: 'assistente-sociale', service: 'Servizio sociale' },
    { id: 'carla', name: 'Carla Verifica', profession: 'psicologo', service: 'Consultorio' },
    { id: 'dario', name: 'Dario Saggio', profession: 'infermiere', service: 'Distretto sanitario' },
  ],
  parts: [
    {
      id: 'housing',
      dimension: 'housing',
      memberId: 'bruno',
      status: 'todo',
      version: 1,
      content: {},
    },
    {
      id: 'relations',
      dimension: 'network',
      memberId: 'carla',
      status: 'started',
      version: 3,
      content: { level: 'low', resources: 'Una vicina passa ogni giorno.' },
      savedOn: civilDate('2026-11-20'),
      lockedBy: 'carla',
    },
    {
      id: 'health',
      dimension: 'personal',
      memberId: 'dario',
      status: 'done',
      version: 2,
      content: { level: 'moderate', needs: 'Aiuto per alzarsi e lavarsi, mattina e sera.' },
      savedOn: civilDate('2026-11-19'),
    },
  ],
  synthesis: { text: '', version: 0 },
  signOffs: [],
};

/** The same when all is written; one has approved an earlier synthesis. */
export const written: TeamAssessmentProps = {
  ...halfway,
  parts: halfway.parts.map(({ lockedBy: _, ...part }) => ({
    ...part,
    status: 'done',
    content: { level: 'low', ...part.content },
  })),
  synthesis: { text: 'Può restare a casa con un aiuto mattina e sera.', version: 2 },
  signOffs: [
    { memberId: 'carla', on: civilDate('2026-11-21'), version: 2 },
    { memberId: 'dario', on: civilDate('2026-11-20'), version: 1 },
  ],
};
