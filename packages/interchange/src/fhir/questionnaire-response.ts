import { type InstrumentResultData, instrumentResult } from '@cartella/model';
import { unnamedLosses } from '../loss';
import { codeExtension, compact, extensionValue, fhirBase, idFrom, referenceTo, textExtension } from './coding';
import type { Extended, Identifier, Reference, Resource } from './fhir.types';
import { cartellaIdentifier, cartellaIdFrom, type FhirMapping, metaOf, resourceOf } from './mapping';

interface Item extends Extended {
  readonly linkId: string;
  readonly answer?: readonly { readonly valueString?: string; readonly valueDecimal?: number }[];
}

interface QuestionnaireResponse extends Resource {
  readonly resourceType: 'QuestionnaireResponse';
  readonly identifier?: Identifier;
  readonly questionnaire: string;
  readonly status: 'completed' | 'in-progress';
  readonly subject: Reference;
  readonly authored?: string;
  readonly author?: Reference;
  readonly item?: readonly Item[];
}

const instrumentBase = `${fhirBase}/Questionnaire/`;

/** Name and version as FHIR writes a canonical address. */
const canonical = (instrument: string): string => `${instrumentBase}${instrument.replace('/', '|')}`;

type Scores = NonNullable<InstrumentResultData['scores']>;

function toItems({ answers, scores = [] }: InstrumentResultData): Item[] {
  return [
    ...answers.map(({ item, value }) => ({ linkId: item, answer: [{ valueString: value }] })),
    ...scores.map(({ score, value, band }) =>
      compact<Item>({
        extension: [...codeExtension('item-kind', 'score'), ...textExtension('score-band', band)],
        linkId: score,
        answer: [{ valueDecimal: value }],
      }),
    ),
  ];
}

const isScore = (item: Item): boolean => extensionValue(item, 'item-kind') === 'score';

/** The answers to an assessment scale as QuestionnaireResponse. */
export const questionnaireResponseMapping: FhirMapping<'instrument-result'> = {
  kind: 'instrument-result',
  resourceTypes: ['QuestionnaireResponse'],
  to: (record) => {
    const { data } = record;
    return [
      compact<QuestionnaireResponse>({
        resourceType: 'QuestionnaireResponse',
        id: record.id,
        meta: metaOf(record),
        extension: codeExtension('informant', data.informant),
        identifier: cartellaIdentifier(data.cartellaId)?.[0],
        questionnaire: canonical(data.instrument),
        status: data.complete ? 'completed' : 'in-progress',
        subject: referenceTo('Patient', data.personId),
        authored: data.date,
        author: data.compiledBy === undefined ? undefined : referenceTo('Practitioner', data.compiledBy),
        item: toItems(data),
      }),
    ];
  },
  from: (resources) => {
    const response = resourceOf<QuestionnaireResponse>(resources, 'QuestionnaireResponse');
    const items = response?.item ?? [];
    const scores = items.filter(isScore).map((item) =>
      compact({
        score: item.linkId,
        value: item.answer?.[0]?.valueDecimal,
        band: extensionValue(item, 'score-band'),
      }),
    ) as Scores;
    return compact({
      personId: idFrom(response?.subject, 'Patient'),
      cartellaId: cartellaIdFrom(response?.identifier === undefined ? undefined : [response.identifier]),
      instrument: response?.questionnaire.slice(instrumentBase.length).replace('|', '/'),
      date: response?.authored,
      compiledBy: idFrom(response?.author, 'Practitioner'),
      informant: extensionValue(response, 'informant'),
      complete: response?.status === 'completed',
      ...{
        answers: items
          .filter((item) => !isScore(item))
          .map(({ linkId, answer }) => ({ item: linkId, value: answer?.[0]?.valueString })),
      },
      ...(scores.length === 0 ? {} : { scores }),
    }) as unknown as InstrumentResultData;
  },
  losses: unnamedLosses(instrumentResult.data, [
    ...['personId', 'cartellaId', 'instrument', 'date', 'compiledBy', 'informant', 'answers', 'scores', 'complete'],
  ]),
};
