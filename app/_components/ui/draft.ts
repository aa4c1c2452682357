import { type RefObject, useEffect } from 'react';

/**
 * Keeps a half-filled form for when the person comes back to it in the same tab: after another page, a reload, or a phone
 * that let the tab go. It lives in the tab's own storage, ends with the tab, and is forgotten when the form is saved.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  key: string | undefined,
  saved: boolean,
): void {
  useEffect(() => {
    if (!key || !form.current) return;
    const element = form.current;
    const kept = sessionStorage.getItem(key);
    if (kept) fillIn(element, new URLSearchParams(kept));
    function keep() {
      const typed = new URLSearchParams();
      for (const [name, value] of new FormData(element))
        if (typeof value === 'string' && !name.startsWith('$')) typed.append(name, value);
      sessionStorage.setItem(key ?? '', typed.toString());
    }
    element.addEventListener('input', keep);
    return () => element.removeEventListener('input', keep);
  }, [form, key]);

  useEffect(() => {
    if (key && saved) sessionStorage.removeItem(key);
  }, [key, saved]);
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
