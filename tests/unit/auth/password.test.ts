import { expect, test } from 'vitest';
import { hashPassword, passphrase, passwordMatches, passwordProblem } from '@/lib/auth/password';

const mira = { email: 'mira.hansen@example.org', name: 'Mira Hansen' };

test.each([
  ['short', 'passwordShort'],
  ['fourteen chars', 'passwordShort'],
  ['👍'.repeat(8), 'passwordShort'],
  ['x'.repeat(201), 'passwordLong'],
  ['aaaaaaaaaaaaaaaaaaaa', 'passwordCommon'],
  ['passwordpassword', 'passwordCommon'],
  ['Password1234567', 'passwordCommon'],
  ['P4ssw0rd P4ssw0rd', 'passwordCommon'],
  ['my secret password!', 'passwordCommon'],
  ['123456789012345', 'passwordCommon'],
  ['987654321987654321', 'passwordCommon'],
  ['abcdefghijklmnop', 'passwordCommon'],
  ['qwertyuiopasdfghjkl', 'passwordCommon'],
  ['1qaz2wsx3edc4rfv', 'passwordCommon'],
  ['correct horse battery staple', 'passwordCommon'],
  ['CorrectHorseBatteryStaple', 'passwordCommon'],
  ['welcome welcome 2026', 'passwordCommon'],
  ['mira.hansen@example.org', 'passwordYours'],
  ['MiraHansen-1984-11-23', 'passwordYours'],
  ['nape nape nape nape', 'passwordYours'],
] as const)('%s is refused: %s', (password, problem) => {
  expect(passwordProblem(password, mira)).toBe(problem);
});

test.each([
  'fifteen letters',
  'anchor violet mailbox tractor',
  'la pluie tombe sur les toits',
  'снег идёт над крышами города',
  '雪が屋根の上に静かに降っている夜',
  '🌧️ on the roof all night 🌧️',
  'only lower case and spaces',
  '471093558216640',
  'x'.repeat(10) + 'Zq7!w'.repeat(38),
  'mira likes rain on a tin roof',
])('%s is accepted: nothing is asked of which characters it has', (password) => {
  expect(passwordProblem(password, mira)).toBeNull();
});

test('what is offered is four words, and always accepted', () => {
  for (let count = 0; count < 2000; count++) {
    const offered = passphrase();
    expect(offered).toMatch(/^[a-z]+( [a-z]+){3}$/);
    expect(passwordProblem(offered, mira)).toBeNull();
  }
});

test('a password is kept as argon2id with the cost that OWASP recommends', async () => {
  expect(await hashPassword('anchor violet mailbox tractor')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a password of the full length is not cut', async () => {
  const long = 'long '.repeat(40);
  const kept = await hashPassword(long);
  expect(await passwordMatches(kept, long)).toBe(true);
  expect(await passwordMatches(kept, `${long.slice(0, -1)}!`)).toBe(false);
});

test('one password typed on two keyboards is one password', async () => {
  const kept = await hashPassword('caf\u00e9 by the river');
  expect(await passwordMatches(kept, 'cafe\u0301 by the river')).toBe(true);
});

test('no password matches an account that does not exist', async () => {
  expect(await passwordMatches(null, 'anchor violet mailbox tractor')).toBe(false);
});

test('many at once all get their answer', async () => {
  const kept = await hashPassword('anchor violet mailbox tractor');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      passwordMatches(kept, index % 2 ? 'anchor violet mailbox tractor' : 'something else altogether'),
    ),
  );
  expect(answers.filter(Boolean)).toHaveLength(10);
});
