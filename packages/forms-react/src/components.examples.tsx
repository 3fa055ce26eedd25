import type { ReactNode } from 'react';
import { AddressList, ContactPointList } from './address';
import { addresses, contactPoints, nameOfComune } from './address/address.examples';
import { AttendanceMonth } from './attendance';
import { november } from './attendance/attendance.examples';
import { BarChart, LineChart } from './chart';
import { accesses as numbers, wellBeing } from './chart/chart.examples';
import { ConflictResolver } from './conflict';
import { conflicts } from './conflict/conflict.examples';
import { NoticeAndConsents } from './consent';
import { given } from './consent/consent.examples';
import { DataTable } from './data-table';
import { cases, columns, serve } from './data-table/data-table.examples';
import { DateBox, PartialDateBox, PeriodBox } from './date';
import { periods } from './date/date.examples';
import { DeliveryPlan, DeliveryTermsEditor } from './delivery';
import { homeHelp } from './delivery/delivery.examples';
import { Diary, DiaryEntryForm } from './diary';
import { lines, templates } from './diary/diary.examples';
import { Ecomap } from './ecomap';
import { network } from './ecomap/ecomap.examples';
import { BenefitList, CostShares, FundResiduals } from './fund';
import { benefits, commitments, funds } from './fund/fund.examples';
import { Genogram } from './genogram';
import { family, focus } from './genogram/genogram.examples';
import { HouseholdEditor, HouseholdImport, HouseholdMerge, HouseholdSplit } from './household';
import { deFacto, nextDoor, persons, registered } from './household/household.examples';
import { InstrumentForm } from './instrument';
import { examples } from './instrument/instrument.examples';
import { InterviewForm } from './interview';
import { begun, guide } from './interview/interview.examples';
import { IseeCard } from './isee';
import { withOmissions } from './isee/isee.examples';
import { MoneyBox } from './money';
import { PersonPapers } from './person-papers';
import { papers } from './person-papers/person-papers.examples';
import { PersonSearch } from './person-search';
import { search } from './person-search/person-search.examples';
import { PlaceBox } from './place';
import { places } from './place/place.examples';
import { ProjectDifference, ProjectEditor, SignatureList } from './project';
import { project, reviewed } from './project/project.examples';
import { AccessLog, EmergencyAccessBar, MaskedValue } from './protection';
import { accesses } from './protection/protection.examples';
import { ProvenanceBadge } from './provenance';
import { sources } from './provenance/provenance.examples';
import { ReferralForm, ReferralOutcome } from './referral';
import { outcomes, receivers, shareable } from './referral/referral.examples';
import { ServicePicker } from './service-picker';
import { services } from './service-picker/service-picker.examples';
import { QuickExit } from './session';
import { today } from './stage.examples';
import { MonthlySupport } from './support';
import { measures } from './support/support.examples';
import { CheckAnswers, TaskList } from './tasks';
import { answers, tasks } from './tasks/tasks.examples';
import { TaxCodeBox } from './tax-code';
import { codes, findPlace, person } from './tax-code/tax-code.examples';
import { TeamAssessment } from './team-assessment';
import { halfway } from './team-assessment/team-assessment.examples';
import { Timeline } from './timeline';
import { events } from './timeline/timeline.examples';
import { WaitingList } from './waiting-list';
import { ranking } from './waiting-list/waiting-list.examples';

const nothing = () => {};
const table = {
  rowKey: ({ id }: { readonly id: string }) => id,
  onQuery: nothing,
  query: { filters: {}, page: 1, pageSize: 10 },
};
const nameOf = (id: string) => persons.find((each) => each.id === id)?.name ?? '';

/** Every component that is a subpath of its own, in the state that is spoken and drawn in other languages. */
export const components: Readonly<Record<string, ReactNode>> = {
  'addresses and contact points': (
    <>
      <AddressList addresses={addresses} today={today} nameOfComune={nameOfComune} />
      <ContactPointList contactPoints={contactPoints} />
    </>
  ),
  'access log': <AccessLog lines={accesses} />,
  attendance: <AttendanceMonth {...november} persons={november.persons.slice(0, 1)} onChange={nothing} />,
  'bar chart': <BarChart {...numbers} />,
  benefits: <BenefitList benefits={benefits} on={today} />,
  'check answers': <CheckAnswers groups={answers} />,
  'conflict resolver': <ConflictResolver conflicts={conflicts} theirName="Carla Verifica" onResolve={nothing} />,
  'cost shares': <CostShares shares={{ amount: 125_000, personShare: 20_000 }} onChange={nothing} />,
  'data table': (
    <DataTable
      caption="Casi"
      columns={columns}
      {...serve(cases, { ...table.query, pageSize: 2 })}
      {...table}
      onSaveView={nothing}
    />
  ),
  dates: (
    <>
      <DateBox label="Data" value={today} today={today} onChange={nothing} />
      <PartialDateBox label="In Italia da" value="1998-11" today={today} onChange={nothing} />
      <PeriodBox legend="Periodo" value={periods.backwards} today={today} onChange={nothing} />
    </>
  ),
  'delivery plan': <DeliveryPlan {...homeHelp} onChange={nothing} />,
  'delivery terms': <DeliveryTermsEditor terms={homeHelp.terms} units={['hours', 'meals']} onChange={nothing} />,
  diary: <Diary lines={lines} onCorrect={nothing} />,
  'diary entry': <DiaryEntryForm today={today} templates={templates} onRecord={nothing} />,
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
      nameOf={nameOf}
      onApply={nothing}
    />
  ),
  'household merge': (
    <HouseholdMerge
      household={deFacto}
      others={[{ id: 'next', name: 'Nucleo di Sara Prova', household: nextDoor }]}
      persons={persons}
      today={today}
      onMerge={nothing}
      onCancel={nothing}
    />
  ),
  'household split': (
    <HouseholdSplit household={deFacto} persons={persons} today={today} onSplit={nothing} onCancel={nothing} />
  ),
  instrument: <InstrumentForm {...examples.complete} onChange={nothing} />,
  interview: <InterviewForm guide={guide} today={today} draft={begun} onRecord={nothing} />,
  isee: <IseeCard isee={withOmissions} today={today} />,
  'line chart': <LineChart {...wellBeing} />,
  'masked value': (
    <dl>
      <MaskedValue label="Relazione sanitaria" access="masked" onAsk={nothing} />
      <MaskedValue label="Fascicolo sigillato" access="hidden" />
    </dl>
  ),
  money: <MoneyBox label="Canone" value={25_000} onChange={nothing} />,
  'monthly support': <MonthlySupport measures={measures} onDecide={nothing} />,
  'notice and consents': <NoticeAndConsents {...given} onDecide={nothing} />,
  'person papers': <PersonPapers {...papers} onSaveIdentity={nothing} onSavePermit={nothing} />,
  'person search': <PersonSearch search={search} onChoose={nothing} onCreate={nothing} />,
  place: <PlaceBox label="Luogo di nascita" places={places} value="A952" onChange={nothing} />,
  'project difference': <ProjectDifference before={project} after={reviewed} />,
  'project editor': <ProjectEditor project={project} onChange={nothing} />,
  provenance: sources.map(({ label, value: _, ...source }) => (
    <p key={label}>
      <ProvenanceBadge {...source} />
    </p>
  )),
  'quick exit': <QuickExit to="https://example.org/" leave={nothing} />,
  referral: <ReferralForm receivers={receivers} shareable={shareable} onSend={nothing} />,
  'referral outcome': outcomes.map((outcome) => <ReferralOutcome key={outcome.receiver} {...outcome} />),
  'service picker': <ServicePicker services={services} value="home-care" onChange={nothing} />,
  signatures: (
    <SignatureList parties={['person', 'tutor', 'operator']} signatures={[]} today={today} onSign={nothing} />
  ),
  'task list': <TaskList groups={tasks} />,
  'tax code': <TaxCodeBox value={codes.other} person={person} findPlace={findPlace} onChange={nothing} />,
  'team assessment': <TeamAssessment {...halfway} onSavePart={nothing} onSynthesis={nothing} onSign={nothing} />,
  timeline: <Timeline items={events} today={today} />,
  'waiting list': <WaitingList {...ranking} />,
};
