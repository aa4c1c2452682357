import { expect, test } from 'vitest';
import { browserName } from '@/lib/auth/browser';
import { sessionCookie } from '@/lib/auth/cookie';
import { addressOf } from '@/lib/auth/throttle';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['10.0.0.1, 192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('the household of %s is %s', (forwarded, household) => {
  expect(addressOf(new Headers({ 'x-forwarded-for': forwarded }))).toBe(household);
});

test('over https the cookie is bound to this host and to https', () => {
  expect(sessionCookie(new Headers({ 'x-forwarded-proto': 'https' }))).toEqual({
    name: '__Host-nape-session',
    secure: true,
  });
});

test('over plain http, as on a home network, a browser can keep the cookie', () => {
  expect(sessionCookie(new Headers({ 'x-forwarded-proto': 'http' })).secure).toBe(false);
  expect(sessionCookie(new Headers()).secure).toBe(false);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['curl/8.5.0', '?'],
  ['<script>', '?'],
  [null, '?'],
])('%s is called %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
