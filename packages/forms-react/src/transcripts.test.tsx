// @vitest-environment happy-dom

import { diaryKinds } from '@cartella/vocabularies/diary-kinds';
import { goalAreas } from '@cartella/vocabularies/goal-areas';
import { kinship } from '@cartella/vocabularies/kinship';
import { virtual } from '@guidepup/virtual-screen-reader';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { AddressList, ContactPointList } from './address';
import { addresses, contactPoints } from './address/address.examples';
import { AttendanceMonth } from './attendance';
import { november } from './attendance/attendance.examples';
import { BarChart } from './chart';
import { accesses as numbers } from './chart/chart.examples';
import { ConflictResolver } from './conflict';
import { conflicts } from './conflict/conflict.examples';
import { NoticeAndConsents } from './consent';
import { given } from './consent/consent.examples';
import { DataTable } from './data-table';
import { cases, columns, serve } from './data-table/data-table.examples';
import { Diary, DiaryEntryForm } from './diary';
import { lines } from './diary/diary.examples';
import { Ecomap } from './ecomap';
import { network } from './ecomap/ecomap.examples';
import { CostShares, FundResiduals } from './fund';
import { commitments, funds } from './fund/fund.examples';
import { Genogram } from './genogram';
import { family, focus } from './genogram/genogram.examples';
import { HouseholdEditor, HouseholdImport } from './household';
import { deFacto, persons, registered } from './household/household.examples';
import { InstrumentForm } from './instrument';
import { examples } from './instrument/instrument.examples';
import { IseeCard } from './isee';
import { withOmissions } from './isee/isee.examples';
import { LanguageProvider } from './language';
import { PersonSearch } from './person-search';
import { search } from './person-search/person-search.examples';
import { ProjectDifference, ProjectEditor, SignatureList } from './project';
import { project, reviewed } from './project/project.examples';
import { AccessLog, EmergencyAccessBar, MaskedValue } from './protection';
import { accesses } from './protection/protection.examples';
import { ReferralForm } from './referral';
import { receivers, shareable } from './referral/referral.examples';
import { ServicePicker } from './service-picker';
import { services } from './service-picker/service-picker.examples';
import { QuickExit } from './session';
import { today } from './stage.examples';
import { MonthlySupport } from './support';
import { measures } from './support/support.examples';
import { CheckAnswers, TaskList } from './tasks';
import { answers, tasks } from './tasks/tasks.examples';
import { WaitingList } from './waiting-list';
import { ranking } from './waiting-list/waiting-list.examples';

const nothing = () => {};
const vocabularies = { kinship, 'goal-areas': goalAreas, 'diary-kinds': diaryKinds };
const table = {
  rowKey: ({ id }: { readonly id: string }) => id,
  onQuery: nothing,
  query: { filters: {}, page: 1, pageSize: 10 },
};

// UPDATE: vitest run --project @cartella/forms-react -u
const components: Readonly<Record<string, ReactNode>> = {
  'addresses and contact points': (
    <>
      <AddressList addresses={addresses} today={today} />
      <ContactPointList contactPoints={contactPoints} />
    </>
  ),
  'access log': <AccessLog lines={accesses} />,
  attendance: <AttendanceMonth {...november} persons={november.persons.slice(0, 1)} onChange={nothing} />,
  'bar chart': <BarChart {...numbers} />,
  'check answers': <CheckAnswers groups={answers} />,
  'conflict resolver': <ConflictResolver conflicts={conflicts} theirName="Carla Verifica" onResolve={nothing} />,
  'cost shares': <CostShares shares={{ amount: 125_000, personShare: 20_000 }} onChange={nothing} />,
  'data table': (
    <DataTable caption="Casi" columns={columns} {...serve(cases, { ...table.query, pageSize: 2 })} {...table} />
  ),
  diary: <Diary lines={lines} />,
  'diary entry': <DiaryEntryForm today={today} onRecord={nothing} />,
  ecomap: <Ecomap {...network} today={today} onChange={nothing} />,
  'emergency access': (
    <EmergencyAccessBar
      until={new Date('2026-11-21T12:00:00Z')}
      now={new Date('2026-11-21T09:42:00Z')}
      onEnd={nothing}
    />
  ),
  funds: <FundResiduals funds={funds} commitments={commitments} />,
  genogram: <Genogram records={family} today={today} focus={focus} onChange={nothing} />,
  household: <HouseholdEditor household={deFacto} persons={persons} today={today} onChange={nothing} />,
  'household import': (
    <HouseholdImport
      household={deFacto}
      register={registered}
      source="ANPR"
      on={today}
      nameOf={(id) => persons.find((person) => person.id === id)?.name ?? ''}
      onApply={nothing}
    />
  ),
  instrument: <InstrumentForm {...examples.complete} onChange={nothing} />,
  isee: <IseeCard isee={withOmissions} today={today} />,
  'masked value': (
    <dl>
      <MaskedValue label="Relazione sanitaria" access="masked" onAsk={nothing} />
      <MaskedValue label="Fascicolo sigillato" access="hidden" />
    </dl>
  ),
  'monthly support': <MonthlySupport measures={measures} onDecide={nothing} />,
  'notice and consents': <NoticeAndConsents {...given} onDecide={nothing} />,
  'person search': <PersonSearch search={search} onChoose={nothing} onCreate={nothing} />,
  'project difference': <ProjectDifference before={project} after={reviewed} />,
  'project editor': <ProjectEditor project={project} onChange={nothing} />,
  'quick exit': <QuickExit to="https://example.org/" leave={nothing} />,
  referral: <ReferralForm receivers={receivers} shareable={shareable} onSend={nothing} />,
  'service picker': <ServicePicker services={services} value="home-care" onChange={nothing} />,
  signatures: (
    <SignatureList parties={['person', 'tutor', 'operator']} signatures={[]} today={today} onSign={nothing} />
  ),
  'task list': <TaskList groups={tasks} />,
  'waiting list': <WaitingList {...ranking} />,
};

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

let root: Root | undefined;
afterEach(async () => {
  await virtual.stop();
  act(() => root?.unmount());
  document.body.innerHTML = '';
});

it.each(Object.entries(components))('%s is spoken as it always was', async (name, component) => {
  const host = document.body.appendChild(document.createElement('main'));
  root = createRoot(host);
  act(() =>
    root?.render(
      <LanguageProvider locale="it" vocabularies={vocabularies}>
        {component}
      </LanguageProvider>,
    ),
  );
  await virtual.start({ container: host });
  const last = 'end of main';
  for (let step = 0; step < 1200 && (await virtual.lastSpokenPhrase()) !== last; step++) await virtual.next();
  const spoken = await virtual.spokenPhraseLog();
  expect(spoken.at(-1)).toBe(last);
  await expect(`${spoken.join('\n')}\n`).toMatchFileSnapshot(`../test/transcripts/${name.replaceAll(' ', '-')}.it.txt`);
});
