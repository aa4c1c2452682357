import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../support/browser';
import { quantile } from './load';

/** What one page costs a browser that has nothing of it yet, as it came over the wire; KB are 1,024 bytes. */
export type Visit = {
  readonly scriptKb: number;
  readonly htmlKb: number;
  readonly totalKb: number;
  readonly requests: number;
  /** Addresses that were asked for outside the page's own origin. */
  readonly elsewhere: readonly string[];
};

/** Starts the Chromium of this machine, which asks nobody for anything by itself. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Visits a page with an empty cache until nothing more is loaded; `open` does what a person would do on it then. */
export async function visit(
  browser: Browser,
  url: string,
  cookies: readonly Cookie[],
  open?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext();
  try {
    await context.addCookies([...cookies]);
    const page = await context.newPage();
    const { received, failed } = await listen(context, page);
    await page.goto(url);
    await quiet(page, received);
    if (page.url() !== url) throw new Error(`${url} led to ${page.url()}`);
    if (open) {
      await open(page);
      await quiet(page, received);
    }
    if (failed.length > 0) throw new Error(failed.join('\n'));
    const kb = (kind: string | null) =>
      [...received.values()]
        .filter(({ type }) => kind === null || type === kind)
        .reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
    const { origin } = new URL(url);
    return {
      scriptKb: kb('Script'),
      htmlKb: kb('Document'),
      totalKb: kb(null),
      requests: received.size,
      elsewhere: [...received.values()].map((one) => one.url).filter((one) => new URL(one).origin !== origin),
    };
  } finally {
    await context.close();
  }
}

/** A form that is sent again and again: its page, and how it is filled in before each press of its button. */
export type SavedForm = {
  readonly url: string;
  readonly cookies: readonly Cookie[];
  readonly button: string;
  readonly fill: (page: Page, time: number) => Promise<void>;
};

/** Milliseconds from a click to the painted answer in the nearest `role=status`: the middle and the slow end. */
export type Saves = { readonly p50: number; readonly p95: number };

/** Sends several forms in turn, each time on a fresh page whose scripts the browser has already. */
export async function savesOf(
  browser: Browser,
  forms: readonly SavedForm[],
  times: number,
): Promise<Saves[]> {
  const taken = forms.map((): number[] => []);
  const pages = await Promise.all(
    forms.map(async ({ cookies }) => {
      const context = await browser.newContext();
      await context.addCookies([...cookies]);
      return context.newPage();
    }),
  );
  for (let time = 0; time <= times; time++)
    for (const [index, form] of forms.entries()) {
      const page = pages[index];
      if (!page) continue;
      await page.goto(form.url);
      await page.waitForTimeout(300);
      await form.fill(page, time);
      await page.evaluate(nextFrames);
      const ms = await page.locator(form.button).last().evaluate(clickToPainted);
      if (time > 0) taken[index]?.push(ms);
    }
  await Promise.all(pages.map((page) => page.context().close()));
  return taken.map((ms) => ({ p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) }));
}

/** Runs in the page: what was filled in is painted before anyone presses the button. */
function nextFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs in the page. A task that is queued in an animation frame runs after that frame was painted. */
function clickToPainted(button: Element): Promise<number> {
  return new Promise((resolve, reject) => {
    let around = button.parentElement;
    while (around && !around.querySelector('[role=status]')) around = around.parentElement;
    const status = around?.querySelector('[role=status]');
    if (!around || !status || !(button instanceof HTMLElement)) return reject(new Error('No form to send.'));
    const patience = setTimeout(() => reject(new Error('The form was not answered.')), 5_000);
    const observer = new MutationObserver(() => {
      if (status.textContent === '') return;
      observer.disconnect();
      clearTimeout(patience);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      });
    });
    observer.observe(around, { subtree: true, childList: true, characterData: true });
    const from = performance.now();
    button.click();
  });
}

/** Waits until nothing has come for 700 ms. Playwright's own idle never comes when a prefetch is left half read. */
async function quiet(page: Page, received: ReadonlyMap<string, Received>): Promise<void> {
  const state = () => JSON.stringify([...received.values()].map(({ bytes }) => bytes));
  for (let before = ''; before !== state(); ) {
    before = state();
    await page.waitForTimeout(700);
  }
}

type Received = { readonly url: string; readonly type: string; readonly bytes: number };

/** What the page receives, by request, with its size on the wire, and what could not be loaded. */
async function listen(
  context: BrowserContext,
  page: Page,
): Promise<{ received: Map<string, Received>; failed: string[] }> {
  const received = new Map<string, Received>();
  const failed: string[] = [];
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    // A browser asks for favicon.ico by itself, and the bare app has none.
    if (response.status >= 400 && type !== 'Other')
      failed.push(`${response.url} answered ${response.status}`);
    if (!response.url.startsWith('data:')) received.set(requestId, { url: response.url, type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = received.get(requestId);
    if (one) received.set(requestId, { ...one, bytes: encodedDataLength });
  });
  return { received, failed };
}
