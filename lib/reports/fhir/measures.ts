import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, Reference } from 'fhir/r4';
import type { RareAnswers } from '@/lib/measures/schema';
import { mean } from '@/lib/stats/mean';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { type Codes, codesVersion, loinc } from './codes';
import { addressOf, type Ids } from './ids';
import { observation, quantity } from './observations';
import { fhirText } from './text';

/** The three weekly questions are the same for everyone, and so is their address. */
const weekAddress = 'urn:uuid:7c1f0b0e-6b39-4b0f-8d0e-0c5a54f1d7b2';

const weekQuestions = ['average', 'enjoyment', 'activity'] as const;

/**
 * What is asked more rarely than every day: two questionnaires as far as they were answered, their responses, the scores
 * that come of them, the change altogether and the totals of a clinic's forms. A mean of the three questions is told only
 * of a week that answers all of them.
 */
export function* measureResources(
  rare: RareAnswers,
  patient: Reference,
  ids: Ids,
  codes: Codes,
  words: Words,
) {
  yield* weekResources(rare, patient, ids, codes, words);
  yield* activityResources(rare, patient, ids, codes, words);
  for (const { day, step } of rare.globalChanges)
    yield observation(ids.next(), patient, 'survey', {
      code: codes.concept('global-change'),
      effectiveDateTime: day,
      valueInteger: step,
    });
  for (const { day, form, name, score, most } of rare.clinicScores) {
    const text = fhirText(name);
    const code =
      form === 'other'
        ? { coding: [codes.coding('clinic-score')], ...(text && { text }) }
        : { coding: [loinc[form]], text: words.t(`files.forms.${form}`) };
    yield observation(ids.next(), patient, 'survey', {
      code,
      effectiveDateTime: day,
      valueQuantity: quantity(score, '{score}'),
      ...(most !== null && { note: [{ text: words.t('fhir.most', { most }) }] }),
    });
  }
}

function* weekResources({ weeks }: RareAnswers, patient: Reference, ids: Ids, codes: Codes, { t }: Words) {
  const answered = weeks.filter((week) => weekQuestions.some((question) => week[question] !== null));
  if (answered.length === 0) return;
  const text = {
    average: t('measures.week.average'),
    enjoyment: t('measures.week.enjoyment'),
    activity: t('measures.week.activity'),
  };
  yield questionnaire(ids.next(), weekAddress, {
    name: 'ThreeWeeklyQuestions',
    title: t('files.kinds.week'),
    item: weekQuestions.map((question) => ({
      ...scaleItem(question, text[question]),
      code: [codes.coding(`week-${question}`)],
    })),
  });
  for (const { day, ...answers } of answered) {
    const said = weekQuestions.flatMap((question) => {
      const value = answers[question];
      return value === null ? [] : [{ linkId: question, text: text[question], value }];
    });
    const given = response(ids.next(), `${weekAddress}|${codesVersion}`, day, patient, said);
    yield given;
    if (said.length === weekQuestions.length) yield score('week-mean', day, said, given, patient, ids, codes);
  }
}

function* activityResources(
  { activities, ratings }: RareAnswers,
  patient: Reference,
  ids: Ids,
  codes: Codes,
  { t }: Words,
) {
  const rated = activities.filter(({ id }) => ratings.some(({ activityId }) => activityId === id));
  if (rated.length === 0) return;
  const items = rated.map(({ id, name }, index) => ({
    id,
    linkId: `activity-${index + 1}`,
    text: fhirText(name),
  }));
  // Its questions are the person's own, so its address is as well.
  const id = ids.next();
  yield questionnaire(id, addressOf(id), {
    name: 'OwnActivities',
    title: t('files.kinds.activity'),
    item: items.map(({ linkId, text }) => scaleItem(linkId, text)),
  });
  for (const day of new Set(ratings.map((each) => each.day))) {
    const said = items.flatMap((item) => {
      const found = ratings.find((each) => each.day === day && each.activityId === item.id);
      return found ? [{ linkId: item.linkId, text: item.text, value: found.rating }] : [];
    });
    if (said.length === 0) continue;
    const given = response(ids.next(), `${addressOf(id)}|${codesVersion}`, day, patient, said);
    yield given;
    yield score('activities-mean', day, said, given, patient, ids, codes);
  }
}

type Said = { readonly linkId: string; readonly text: string | null; readonly value: number };

function questionnaire(
  id: string,
  url: string,
  about: { readonly name: string; readonly title: string; readonly item: QuestionnaireItem[] },
): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id,
    url,
    version: codesVersion,
    status: 'active',
    subjectType: ['Patient'],
    ...about,
  };
}

function scaleItem(linkId: string, text: string | null): QuestionnaireItem {
  return {
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
    ],
    linkId,
    ...(text && { text }),
    type: 'integer',
  };
}

function response(
  id: string,
  canonical: string,
  day: CalendarDay,
  patient: Reference,
  said: readonly Said[],
): QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire: canonical,
    status: 'completed',
    subject: patient,
    authored: day,
    author: patient,
    source: patient,
    item: said.map(({ linkId, text, value }) => ({
      linkId,
      ...(text && { text }),
      answer: [{ valueInteger: value }],
    })),
  };
}

function score(
  code: 'week-mean' | 'activities-mean',
  day: CalendarDay,
  said: readonly Said[],
  { id = '' }: QuestionnaireResponse,
  patient: Reference,
  ids: Ids,
  codes: Codes,
) {
  const value = Math.round((mean(said.map((each) => each.value)) ?? 0) * 100) / 100;
  return observation(ids.next(), patient, 'survey', {
    code: codes.concept(code),
    effectiveDateTime: day,
    valueQuantity: quantity(value, '{score}'),
    derivedFrom: [{ reference: addressOf(id) }],
  });
}
