import { describe, expect, it } from 'vitest';
import { percorsoComune, procedures } from '../procedures';
import { play } from '../step/play.fixtures';
import { procedurePicture } from './picture';

describe('procedurePicture', () => {
  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    'draws every state of %s and numbers every move',
    (_, procedure) => {
      const svg = procedurePicture(procedure, { locale: 'it' });
      const words = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      for (const { label } of procedure.states)
        for (const word of label.it.split(' ')) expect(words(svg)).toContain(word.replace('’', '’'));
      for (const { label } of procedure.steps) expect(words(svg)).toContain(label.it.split(' ')[0]);
      expect(svg).not.toMatch(/NaN|undefined/);
    },
  );

  it('shows where a case stands, to the eye and to a screen reader', () => {
    const game = play(percorsoComune);
    game.attempt('registra-accesso', { bring: { accesso: {} } });
    const svg = procedurePicture(percorsoComune, { state: game.state });
    expect(svg.match(/aria-current="step"/g)).toHaveLength(1);
    expect(svg).toContain('Il caso è qui: Accesso registrato.');
    expect(procedurePicture(percorsoComune)).not.toContain('Il caso è qui');
  });

  it('says the same in English', () => {
    expect(procedurePicture(percorsoComune, { locale: 'en' })).toContain('Common path of the social file');
  });

  it('is the same text each time', () => {
    expect(procedurePicture(percorsoComune)).toBe(procedurePicture(structuredClone(percorsoComune)));
  });
});
