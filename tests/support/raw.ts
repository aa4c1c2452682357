import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The path of every page and route of the program, with `x` where a path has a name to fill in. */
export function everyPath(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => {
      const parts = file.split('/').slice(0, -1);
      return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`.replaceAll(/\[[^\]]+\]/g, 'x');
    })
    .sort();
}

/** The signed-in browser's cookies as a header, for requests that no browser sends. */
export async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** What the form that holds a button would send, Next's own fields included. */
export async function formOf(page: Page, button: string): Promise<FormData> {
  const form = page.locator('form', { has: page.getByRole('button', { name: button }) });
  const entries = await form.evaluate((element) =>
    element instanceof HTMLFormElement
      ? Array.from(new FormData(element), ([name, value]): [string, string] => [name, String(value)])
      : [],
  );
  const sent = new FormData();
  for (const [name, value] of entries) sent.append(name, value);
  return sent;
}
