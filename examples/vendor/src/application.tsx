import { civilDate } from '@cartella/core';
import { type FamilyRecords, Genogram } from '@cartella/forms-react/genogram';
import { InstrumentForm } from '@cartella/forms-react/instrument';
import { LanguageProvider } from '@cartella/forms-react/language';
import { type Answer, type Instrument, instruments } from '@cartella/model';
import { useState } from 'react';
import { familyTable } from './family-table';
import { invented } from './invented';

/** The vendor's page: a genogram and a scale among things of its own. What they hear is kept where the vendor keeps its data. */
export function Application() {
  const [family, setFamily] = useState<FamilyRecords>(invented);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  return (
    <LanguageProvider locale="en">
      <header>
        <strong>Careful Software</strong> {family.persons.length} people, {answers.length} answers{' '}
        <a download="family.csv" href={`data:text/csv;charset=utf-8,${encodeURIComponent(familyTable(family))}`}>
          As a table
        </a>
      </header>
      <main>
        <h1>A file of ours</h1>
        <h2>Family</h2>
        <Genogram records={family} today={civilDate('2026-11-21')} onChange={setFamily} />
        <h2>Autonomy</h2>
        <InstrumentForm instrument={instruments['barthel'] as Instrument} answers={answers} onChange={setAnswers} />
      </main>
    </LanguageProvider>
  );
}
