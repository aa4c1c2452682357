import { TextField } from '@/app/_components/ui/field';
import type { KeptRoutine } from '@/lib/routines/schema';
import type { Words } from '@/lib/words/translator';

/** What is said of a routine of the person's own, new or known. */
export function RoutineFields({
  id,
  routine,
  words: { t },
}: {
  id: string;
  routine?: KeptRoutine;
  words: Words;
}) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <TextField
        name="name"
        label={t('settings.belongings.name')}
        {...(!routine && { hint: t('settings.routines.nameHint') })}
        value={routine?.name ?? null}
        required
        maxLength={60}
      />
      <TextField
        name="how"
        label={t('settings.routines.how')}
        hint={t('settings.routines.howHint')}
        value={routine?.how ?? null}
        rows={3}
        maxLength={1000}
      />
    </>
  );
}
