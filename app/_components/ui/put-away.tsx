import type { FormAction } from '@/lib/form-action';
import { Form } from './form';
import { SubmitRow } from './submit-row';

/**
 * Puts something of the person's away, or offers it again: one button, for whichever is possible now. The form says which,
 * so that one that was drawn before another tab's change still does what its button says.
 */
export function PutAway({
  action,
  fields,
  away,
  hint,
  submit,
  lost,
}: {
  action: FormAction;
  /** What tells the thing from others. */
  fields: Readonly<Record<string, string>>;
  away: boolean;
  hint: string;
  submit: string;
  lost: string;
}) {
  return (
    <Form action={action} lost={lost} className="mt-10 border-rule border-t pt-8">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!away && <input type="hidden" name="away" value="yes" />}
      <p className="mb-4 text-ink-2 text-s">{hint}</p>
      <SubmitRow>{submit}</SubmitRow>
    </Form>
  );
}
