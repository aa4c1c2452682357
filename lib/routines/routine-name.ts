import type { Words } from '@/lib/words/translator';
import { isBuiltIn } from './catalogue';
import type { Routine } from './schema';

/** What a routine is called: a built-in one by the messages, a person's own by what they called it. */
export function routineName({ id, name }: Routine, { t }: Words): string {
  return isBuiltIn(id) ? t(`routines.names.${id}`) : (name ?? id);
}
