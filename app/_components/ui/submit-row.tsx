import { FormMessage, SubmitButton } from './form';

/** The button of a form, and beside it what the form was answered. */
export function SubmitRow({ children }: { children: string }) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <SubmitButton quiet>{children}</SubmitButton>
      <FormMessage />
    </div>
  );
}
