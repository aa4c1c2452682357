import type { Choices } from '@/lib/journal/choices/data';
import type { JournalDay } from '@/lib/journal/schema';
import type { Pillow } from '@/lib/sleep/schema';
import type { Words } from '@/lib/words/translator';
import { answersOf } from './answers-of';

/** A day whole, as a list of what was said. What was not said is told once at the end, and is never a zero. */
export function Answers({
  told,
  note,
  pillows,
  choices,
  words,
}: {
  told: JournalDay;
  note: string | null;
  pillows: readonly Pillow[];
  choices: Choices;
  words: Words;
}) {
  const { t } = words;
  const answers = answersOf(told, note, pillows, choices, words);
  const keys = Object.keys(answers).filter((key): key is keyof typeof answers => Object.hasOwn(answers, key));
  const said = keys.filter((key) => answers[key] !== null);
  const unsaid = keys.filter((key) => answers[key] === null);
  if (said.length === 0) return <p className="mb-6 text-ink-2">{t('day.empty')}</p>;
  return (
    <div className="mb-6">
      <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-6">
        {said.map((key) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid border-rule border-t py-2">
            <dt className="text-ink-2 text-s leading-relaxed">{t(`day.answers.${key}`)}</dt>
            <dd className="whitespace-pre-line">{answers[key]}</dd>
          </div>
        ))}
      </dl>
      {unsaid.length > 0 && (
        <p className="border-rule border-t py-2 text-ink-2 text-s">
          {t('day.unsaid', {
            answers: words.list(unsaid.map((key) => t(`day.answers.${key}`).toLowerCase())),
          })}
        </p>
      )}
    </div>
  );
}
