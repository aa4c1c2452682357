import { type RefObject, useEffect } from 'react';

/**
 * Keeps a half-filled form for when the person comes back to it in the same tab: after another page, a reload, or a phone
 * that let the tab go. It lives in the tab's own storage, ends with the tab, and is forgotten when the form is saved, or
 * when somebody else signs in there: whose a draft is says the `data-whose` of what the form stands in.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string | undefined,
  saved: boolean,
): void {
  useEffect(() => {
    if (!name || !form.current) return;
    const element = form.current;
    const whose = draftsOf(element);
    for (const other of Object.keys(sessionStorage))
      if (other.startsWith(prefix) && !other.startsWith(whose)) sessionStorage.removeItem(other);
    const kept = sessionStorage.getItem(whose + name);
    if (kept) fillIn(element, new URLSearchParams(kept));
    function keep() {
      const typed = new URLSearchParams();
      for (const [field, value] of new FormData(element))
        if (typeof value === 'string' && !field.startsWith('$')) typed.append(field, value);
      sessionStorage.setItem(whose + name, typed.toString());
    }
    element.addEventListener('input', keep);
    return () => element.removeEventListener('input', keep);
  }, [form, name]);

  useEffect(() => {
    if (name && saved && form.current) sessionStorage.removeItem(draftsOf(form.current) + name);
  }, [form, name, saved]);
}

const prefix = 'draft ';

/** How the keys of a person's drafts begin. */
function draftsOf(form: HTMLFormElement): string {
  return `${prefix}${form.closest<HTMLElement>('[data-whose]')?.dataset.whose ?? ''} `;
}

function fillIn(form: HTMLFormElement, typed: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input:not([type="hidden"]), textarea, select',
  )) {
    const values = typed.getAll(field.name);
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
    if (values.length > 0) field.closest('details:not(:has(> form))')?.setAttribute('open', '');
  }
  form.closest('details')?.setAttribute('open', '');
}
