import Link from 'next/link';
import { Chips } from '@/app/_components/ui/chips';
import { TextField } from '@/app/_components/ui/field';
import { Fold } from '@/app/_components/ui/fold';
import { OfferLink } from '@/app/_components/ui/offer-link';
import { Scale } from '@/app/_components/ui/scale';
import type { Choices } from '@/lib/journal/choices/data';
import { habitName } from '@/lib/journal/habits/habit-name';
import { heatOrCold } from '@/lib/journal/heat-cold/schema';
import type { Evening, EveningTrackable } from '@/lib/journal/schema';
import { feelings, type Place, placeKeys } from '@/lib/pain/schema';
import { routineName } from '@/lib/routines/routine-name';
import { stressSources } from '@/lib/stress/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { BodyMap } from './body-map';
import { HabitFields } from './habit-fields';

/** The answers that a group of the evening form carries: the part of an evening that it may change. */
export function answersAskedBy(trackable: EveningTrackable, said: Evening): Partial<Evening> {
  const { places, feelings, worse, eased, stress, stressSources, routines, worst } = said;
  const { breaks, heatCold, medication, habits, habitValues, note } = said;
  const parts: Record<EveningTrackable, Partial<Evening>> = {
    places: { places },
    feelings: { feelings },
    factors: { worse, eased },
    stress: { stress, stressSources },
    routines: { routines },
    worst: { worst },
    breaks: { breaks },
    'heat-cold': { heatCold },
    medication: { medication },
    habits: { habits, habitValues },
    note: { note },
  };
  return parts[trackable];
}

/** Counts of breaks that one tap can say. A saved count between them is offered as well. */
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15];

type GroupProps = {
  readonly day: CalendarDay;
  readonly said: Evening;
  readonly choices: Choices;
  readonly placesBefore: readonly Place[];
  readonly same: boolean;
  readonly words: Words;
};

/** One thing that a person tracks in the evening. Each group of chips ends with "none today", and nothing is chosen. */
export function EveningGroup({ trackable, ...props }: GroupProps & { trackable: EveningTrackable }) {
  const { said, choices, words } = props;
  const { t } = words;
  switch (trackable) {
    case 'places':
      return <Places {...props} />;
    case 'feelings':
      return <Feelings said={said} words={words} />;
    case 'factors':
      return <Factors said={said} choices={choices} words={words} />;
    case 'stress':
      return <Stress said={said} words={words} />;
    case 'routines':
      return (
        <Chips
          name="routines"
          legend={t('today.evening.routines')}
          options={shown(choices.routines, said.routines).map((routine) => ({
            value: routine.id,
            label: routineName(routine, words),
          }))}
          chosen={said.routines}
          none={t('ui.noneToday')}
        />
      );
    case 'worst':
      return (
        <Scale
          name="worst"
          legend={t('today.evening.worst')}
          lowest={t('pain.lowest')}
          highest={t('pain.highest')}
          clear={t('ui.clear')}
          value={said.worst}
          pain
        />
      );
    case 'breaks':
      return <Breaks taken={said.breaks} words={words} />;
    case 'heat-cold':
      return (
        <Chips
          name="heatCold"
          legend={t('today.evening.heatCold')}
          hint={t('today.evening.heatCaution')}
          options={heatOrCold.map((value) => ({ value, label: t(`habits.heatCold.${value}`) }))}
          chosen={said.heatCold}
          none={t('today.evening.noHeatCold')}
        />
      );
    case 'medication':
      return (
        <div className="grid gap-3">
          <Chips
            name="medication"
            legend={t('today.evening.medication')}
            hint={t('today.evening.medicationHint')}
            options={shown(choices.medications, said.medication).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            chosen={said.medication}
            none={t('today.evening.noMedication')}
          />
          <TextField name="newMedication" label={t('today.evening.newMedication')} maxLength={60} />
        </div>
      );
    case 'habits':
      return (
        <HabitFields
          habits={choices.habits.filter(
            ({ id, archived }) =>
              !archived || said.habits?.includes(id) || Object.hasOwn(said.habitValues, id),
          )}
          said={said}
          name={(habit) => habitName(habit, words)}
          words={words}
        />
      );
    case 'note':
      return (
        <TextField name="note" label={t('today.evening.note')} value={said.note} rows={4} maxLength={5000} />
      );
    default:
      return null;
  }
}

function Places({ day, said, placesBefore, same, words }: GroupProps) {
  const { t } = words;
  const before = placesBefore.map(({ region, side }) => ({ region, side, intensity: null }));
  const names = (places: readonly Place[]) =>
    words.list(
      placeKeys
        .filter((key) => places.some(({ region, side }) => key === `${region}:${side}`))
        .map((key) => t(`body.on.${key}`).toLowerCase()),
    );
  return (
    <Fold open={same || said.places !== null}>
      <summary className="text-link list-none">
        {t('today.evening.where')}
        {said.places && said.places.length > 0 && (
          <span className="ms-2 font-normal text-ink-2 no-underline">{names(said.places)}</span>
        )}
      </summary>
      {before.length > 0 && (
        <p>
          <OfferLink
            href={`?day=${day}&same=places`}
            answers={before.map(({ region, side }) => ['places', `${region}:${side}`] as const)}
          >
            {t('today.evening.samePlaces', { places: names(before) })}
          </OfferLink>
        </p>
      )}
      <BodyMap idPrefix="evening" chosen={same ? before : said.places} words={words} />
    </Fold>
  );
}

function Feelings({ said, words: { t } }: { said: Evening; words: Words }) {
  return (
    <div>
      <Chips
        name="feelings"
        legend={t('today.evening.feelings')}
        options={feelings.map((value) => ({ value, label: t(`pain.feelings.${value}`) }))}
        chosen={said.feelings}
        none={t('today.evening.noFeeling')}
      />
      <Link href="/care" prefetch={false} className="text-link mt-1 text-s">
        {t('today.evening.care')}
      </Link>
    </div>
  );
}

function Factors({ said, choices, words: { t } }: { said: Evening; choices: Choices; words: Words }) {
  return (['worse', 'eased'] as const).map((direction) => (
    <div key={direction} className="grid gap-3">
      <Chips
        name={direction}
        legend={t(`today.evening.${direction}`)}
        options={shown(
          choices.factors.filter((factor) => factor.direction === direction),
          said[direction],
        ).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={said[direction]}
        none={direction === 'worse' ? t('today.evening.noWorse') : t('today.evening.noEased')}
      />
      <TextField
        name={direction === 'worse' ? 'newWorse' : 'newEased'}
        label={direction === 'worse' ? t('today.evening.newWorse') : t('today.evening.newEased')}
        maxLength={60}
      />
    </div>
  ));
}

function Stress({ said, words: { t } }: { said: Evening; words: Words }) {
  return (
    <div className="stress grid gap-5">
      <Scale
        name="stress"
        legend={t('today.evening.stress')}
        lowest={t('stress.lowest')}
        highest={t('stress.highest')}
        clear={t('ui.clear')}
        value={said.stress}
      />
      <div className="stress-sources">
        <Chips
          name="sources"
          legend={t('today.evening.sources')}
          options={stressSources.map((value) => ({ value, label: t(`stress.sources.${value}`) }))}
          chosen={said.stressSources}
          none={t('today.evening.noSource')}
        />
      </div>
    </div>
  );
}

function Breaks({ taken, words: { t } }: { taken: number | null; words: Words }) {
  const offered =
    taken === null || taken === 0 || counts.includes(taken)
      ? counts
      : [...counts, taken].sort((a, b) => a - b);
  return (
    <Chips
      name="breaks"
      legend={t('today.evening.breaks')}
      hint={t('today.evening.breaksHint')}
      options={[
        ...offered.map((count) => ({ value: String(count), label: String(count) })),
        { value: '0', label: t('today.evening.noBreaks') },
      ]}
      chosen={taken === null ? null : [String(taken)]}
      clear={t('ui.clear')}
    />
  );
}

/** What is offered now, and what was chosen on that day although it is not offered any more. */
function shown<Item extends { readonly id: string; readonly archived: boolean }>(
  items: readonly Item[],
  chosen: readonly string[] | null,
): readonly Item[] {
  return items.filter(({ id, archived }) => !archived || chosen?.includes(id));
}
