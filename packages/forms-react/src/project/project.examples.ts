import type { RecordId } from '@cartella/core';
import type { ProgettoPersonalizzatoData } from '@cartella/model';

const id = (number: number) => `0190d000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;

/** A project of an invented family. */
export const project: ProgettoPersonalizzatoData = {
  cartellaId: id(1),
  kind: 'pais',
  title: 'Una casa sicura e un lavoro',
  startDate: '2026-09-01',
  reviewDate: '2027-03-01',
  personView: 'Vorrei un lavoro che mi lasci il pomeriggio con i figli.',
  goals: [
    {
      id: id(10),
      area: 'work',
      description: 'Lavora con un orario compatibile con la scuola',
      indicator: 'Ha un contratto di almeno sei mesi',
      dueDate: '2027-02-28',
      actions: [
        {
          id: id(11),
          description: 'Iscriversi al centro per l’impiego',
          responsible: 'person',
          responsibleName: 'Lia',
          dueDate: '2026-10-15',
        },
        {
          id: id(12),
          description: 'Attivare un tirocinio',
          responsible: 'partner',
          responsibleName: 'Cooperativa Esempio',
        },
      ],
    },
    {
      id: id(20),
      area: 'housing',
      description: 'La famiglia resta nella casa',
      actions: [
        {
          id: id(21),
          description: 'Accordo con il proprietario sugli arretrati',
          responsible: 'operator',
          dueDate: '2026-11-30',
        },
      ],
    },
  ],
  signatures: [],
};

const [work, housing] = project.goals;
if (work === undefined || housing === undefined) throw new Error('the goals above');

/** The same project after its review. */
export const reviewed: ProgettoPersonalizzatoData = {
  ...project,
  goals: [
    { ...work, dueDate: '2027-06-30', actions: work.actions.slice(0, 1) },
    housing,
    { id: id(30), area: 'parenting', description: 'I figli frequentano il doposcuola', actions: [] },
  ],
};
