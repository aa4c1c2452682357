import { AxeBuilder } from '@axe-core/playwright';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { hashPassword } from '@/lib/auth/password';
import type { User } from '@/lib/auth/session';
import { openStorage } from '@/lib/storage/open';
import { wordsFor } from '@/lib/words/translator';
import { addPerson } from './cast';
import { freePort, newDataDir, removeDataDir, type Server, startByNpm, startServer } from './server';

export { expect };

/** The words of a British browser, so that a journey names what it presses as the page does. */
export const { t, day: dayInWords, number } = wordsFor('en-GB');

/** The passphrase of everyone whom `account` makes. */
export const passphrase = 'marble kettle orchard violin';

type StartOptions = {
  /** Fills the journal before the server opens it, and is its only writer from then on. */
  readonly prepare?: () => Promise<unknown>;
  /** The instant from which the server's clock runs on, in milliseconds since 1970. */
  readonly startsAt?: number;
  /** Starts it by the command that a person types. */
  readonly byNpm?: boolean;
};

type Guard = {
  /** What the consoles of browser and server may say in this test, such as the 404 of a page that is meant to be missing. */
  readonly tolerate: (pattern: RegExp) => void;
  readonly complain: (complaint: string) => void;
  readonly watch: (context: BrowserContext) => void;
  /** Closes every page, so that none asks a server that has been stopped for what it fetches ahead. */
  readonly closePages: () => Promise<void>;
};

type Fixtures = {
  readonly guard: Guard;
  /** Starts this test's own server on its own journal. From then on pages open paths: `page.goto('/today')`. */
  readonly nape: (options?: StartOptions) => Promise<Server>;
  /** A page in a browser of its own: another person, another zone, or one without JavaScript. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Fixtures & { readonly baseURL: string }>({
  baseURL: async ({ browserName: _whichever }, use) => use(`http://127.0.0.1:${await freePort()}`),

  guard: async ({ baseURL }, use) => {
    const tolerated: RegExp[] = [];
    const complaints: string[] = [];
    const watched: BrowserContext[] = [];
    const complain = (complaint: string) => complaints.push(complaint);
    await use({
      tolerate: (pattern) => tolerated.push(pattern),
      complain,
      closePages: async () => {
        for (const page of watched.flatMap((context) => context.pages())) await page.close();
      },
      watch: (context) => {
        watched.push(context);
        context.on('console', (message) => {
          if (message.type() === 'error') complain(`${message.text()} (${message.location().url})`);
        });
        context.on('weberror', (error) => complain(String(error.error())));
        context.on('request', (request) => {
          const { protocol, origin } = new URL(request.url());
          if (protocol.startsWith('http') && origin !== baseURL)
            complain(`A request left us: ${request.url()}`);
        });
      },
    });
    expect(complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)))).toEqual(
      [],
    );
  },

  context: async ({ context, guard }, use) => {
    guard.watch(context);
    await use(context);
  },

  visitor: async ({ browser, guard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      guard.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  nape: async ({ baseURL, guard }, use) => {
    const dataDir = await newDataDir();
    const servers: Server[] = [];
    await use(async ({ prepare, startsAt, byNpm = false } = {}) => {
      if (prepare) {
        const storage = openStorage(dataDir, { migrations: 'db/migrations', now: startsAt ?? Date.now() });
        await prepare();
        storage.close();
      }
      const server = await (byNpm ? startByNpm : startServer)({
        dataDir,
        port: Number(new URL(baseURL).port),
        ...(startsAt === undefined ? {} : { startsAt }),
      });
      servers.push(server);
      return server;
    });
    await guard.closePages();
    for (const server of servers) {
      await server.stop();
      const errors = server.errors().trim();
      if (errors !== '') guard.complain(errors);
    }
    await removeDataDir(dataDir);
  },
});

/** A person with an account, who signs in with `passphrase`. Only `prepare` may make one. */
export async function account(name: string, wishes: Parameters<typeof addPerson>[1] = {}): Promise<User> {
  return addPerson(name, { passwordHash: await hashPassword(passphrase), ...wishes });
}

/** Signs in by the form, and arrives at Today. */
export async function signIn(
  page: Page,
  { email }: Pick<User, 'email'>,
  password = passphrase,
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('auth.signIn.submit') }).click();
  await expect(page).toHaveURL('/today');
}

/** Chooses an answer in a group: a number on a scale, or a chip. */
export async function answer(page: Page, legend: string, value: string | number): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true });
  await group.getByText(String(value), { exact: true }).click();
}

/** Says what axe finds on the page as it stands, in daylight and in the dark: nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
    expect(found, `${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Says what a page has that is wider than the window: nobody should have to push it sideways (WCAG 1.4.10). */
export async function expectToFit(
  page: Page,
  widths: readonly number[] = [320, 360, 768, 1280],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    // On a busy machine the styles of a width come a frame after it.
    await expect
      .poll(() => page.evaluate(widerThanTheWindow), { message: `${page.url()} at ${width} px` })
      .toEqual([]);
  }
  // Text of twice the size on a phone (WCAG 1.4.4).
  const enlarge = (size: string) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  await page.setViewportSize({ width: 360, height: 800 });
  await enlarge('200%');
  await expect
    .poll(() => page.evaluate(widerThanTheWindow), { message: `${page.url()} at 360 px, text at 200 %` })
    .toEqual([]);
  await enlarge('');
  await page.setViewportSize({ width: widths.at(-1) ?? 1280, height: 800 });
}

/** Runs in the page. */
function widerThanTheWindow(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  const beyond = Array.from(document.querySelectorAll('body *')).filter(
    (element) => element.getBoundingClientRect().right > window.innerWidth,
  );
  return [
    `${document.documentElement.scrollWidth} px`,
    ...beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
  ];
}
