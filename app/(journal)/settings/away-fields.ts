import { requiredId, ticked } from '@/lib/form-fields';

/** What the form sends that puts a thing away, or offers it again. Whether it is theirs the database decides. */
export const awayFields = { id: requiredId(), away: ticked() };
