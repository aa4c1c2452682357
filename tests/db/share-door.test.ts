import { beforeEach, expect, test } from 'vitest';
import type { User } from '@/lib/auth/session';
import { listShares, openLink } from '@/lib/reports/share/data';
import { isThere } from '@/lib/reports/share/door';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';
import { reportOf, shareOf } from '../support/shared';

const minute = 60_000;
const week = lastDays(dayOf('2026-11-23'), 7);

let mira: User;
let token: string;
let address = 0;

beforeEach(async () => {
  freshDatabase();
  mira = await addPerson('Mira');
  token = await shareOf(mira, await reportOf(mira, week), storyTime, { mostOpenings: 1 });
  // Each test comes from another house.
  address += 1;
});

/** Whether a browser with these cookies finds anything at a path. */
function finds(path: string, cookies: Readonly<Record<string, string>> = {}, now = storyTime) {
  const headers = new Headers({ 'x-forwarded-for': `192.0.2.${address}` });
  return isThere({ path, headers, cookie: (name) => cookies[name] }, now);
}

test('a link that works is there, and what no link leads to is not', async () => {
  expect(await finds(`/shared/${token}`)).toBe(true);
  for (const path of [
    '/shared',
    '/shared/',
    '/shared/x',
    `/shared/${token}/`,
    `/shared/${token}/report.pdf`,
    `/shared/${token}x`,
    '/shared/report',
    '/shared/report/x',
    '/shared/..%2f..%2ftoday',
    '/shared/nothing/here/at/all',
  ])
    expect(await finds(path), path).toBe(false);
});

test('a report is there for the browser that has opened it, and so is its spent link', async () => {
  const opened = await openLink(token, { proved: null, browser: 'Firefox' }, storyTime);
  const share = opened?.share ?? '';
  const cookies = { [`nape-shared-${share}`]: opened?.key ?? '' };
  for (const path of [`/shared/report/${share}`, `/shared/report/${share}/report.pdf`, `/shared/${token}`]) {
    expect(await finds(path, cookies), path).toBe(true);
    expect(await finds(path), path).toBe(false);
    expect(await finds(path, { [`nape-shared-${share}`]: token }), path).toBe(false);
  }
  expect(await finds(`/shared/report/${share}`, cookies, storyTime + 120 * minute)).toBe(false);
});

test('of five hundred guesses hardly any is looked up, and the house finds its link again after ten minutes', async () => {
  for (let guess = 0; guess < 500; guess++) await finds(`/shared/${'A'.repeat(40)}${100 + guess}`);
  expect(await finds(`/shared/${token}`)).toBe(false);
  expect(await finds(`/shared/${token}`, {}, storyTime + 10 * minute)).toBe(true);
});

test('who guesses keeps nobody else out, and not those who have a report open', async () => {
  const opened = await openLink(token, { proved: null, browser: 'Firefox' }, storyTime);
  const cookies = { [`nape-shared-${opened?.share}`]: opened?.key ?? '' };
  for (let guess = 0; guess < 200; guess++) await finds(`/shared/${'A'.repeat(40)}${100 + guess}`);
  expect(await finds(`/shared/report/${opened?.share}`, cookies)).toBe(true);
  const other = await shareOf(mira, await reportOf(mira, week), storyTime);
  address += 1;
  expect(await finds(`/shared/${other}`)).toBe(true);
  expect(await listShares(mira.id, storyTime)).toHaveLength(2);
});
