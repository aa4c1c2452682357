import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './tests/support/browser';

const executablePath = findBrowser();

/** The journeys: each test starts its own built server on its own data folder, so nothing here starts one. */
export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './test-results/journeys',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: browserArguments,
    },
  },
});
