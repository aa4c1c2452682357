import type { Typed } from '@/lib/form-state';
import type { WholeVisit } from './schema';

/** A visit as its form would send it. */
export function visitFields({ id, day, kind, clinician, done, question, nextDay }: WholeVisit): Typed {
  return {
    which: [id],
    day: [day],
    kind: [kind],
    clinician: one(clinician),
    done: one(done),
    question: one(question),
    next: one(nextDay),
  };
}

function one(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}
