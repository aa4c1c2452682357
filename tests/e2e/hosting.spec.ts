import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@/db/engines/file';
import { account, answer, expect, signIn, t, test } from '@/tests/support/journey';
import { freePort } from '@/tests/support/server';
import { instantAt, soon } from '@/tests/support/wall-clock';

const standalone = '.next/standalone';
const startsAt = instantAt('UTC', soon('UTC'), '14:00');

/** Starts the built server where it cannot start, and answers how it ended and what it said. */
async function refused(dataDir: string): Promise<{ code: number | null; said: string }> {
  const port = String(await freePort());
  const server = spawn(process.execPath, ['server.js'], {
    cwd: standalone,
    env: { ...process.env, DATA_DIR: dataDir, HOSTNAME: '127.0.0.1', PORT: port },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => {
    said += data;
  });
  await once(server, 'close');
  return { code: server.exitCode, said: said.trim() };
}

test('what was saved is there after a restart, and whoever was signed in still is', async ({
  page,
  nape,
  guard,
}) => {
  guard.tolerate(/ERR_CONNECTION/);
  const first = await nape({ prepare: () => account('Mira') });
  await signIn(page, { email: 'mira@example.org' });
  await page.goto('/settings');
  await first.stop();
  await nape();
  await page.goto('/today');
  await expect(page.getByRole('navigation', { name: t('today.strip.label') })).toBeVisible();
});

test('what Nape said it saved is there after a crash', async ({ page, nape, guard }) => {
  guard.tolerate(/ERR_CONNECTION/);
  const first = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  await first.crash();
  const { rows } = await nape({ startsAt });
  expect(rows('SELECT average FROM pain_day')).toEqual([[4]]);
  expect(rows('PRAGMA integrity_check')).toEqual([['ok']]);
});

test('a save that cannot reach the server keeps what was typed, and can be sent again', async ({
  page,
  nape,
  guard,
}) => {
  guard.tolerate(/ERR_CONNECTION|Failed to fetch/);
  const first = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  const save = page.getByRole('button', { name: t('today.evening.save') });
  await answer(page, t('today.evening.average'), 4);
  await first.stop();
  await save.click();
  await expect(page.getByText(t('errors.lost'))).toBeVisible();
  const { rows } = await nape({ startsAt });
  await save.click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT average FROM pain_day')).toEqual([[4]]);
});

test('a journal of a newer Nape ends the server with code 3 and one sentence', async ({ nape }) => {
  const { dataDir, stop } = await nape();
  await stop();
  const connection = connect(join(dataDir, 'nape.db'));
  connection.exec(`INSERT INTO migration VALUES ('9999_later', 'x', 9999, 0)`);
  connection.close();
  expect(await refused(dataDir)).toEqual({
    code: 3,
    said: 'The database was made by a newer Nape (it knows "9999_later"): start that version, or restore an older copy.',
  });
});

test('a second server on the same folder ends with one sentence, and the first goes on', async ({
  page,
  nape,
}) => {
  const { dataDir } = await nape();
  expect(await refused(dataDir)).toEqual({
    code: 2,
    said: 'Another Nape is using this data folder: stop it first, or set DATA_DIR to another folder.',
  });
  expect((await page.goto('/'))?.status()).toBe(200);
});

test('the secret is made once, and only its owner may read it', async ({ nape }) => {
  const { dataDir, stop } = await nape();
  const { mode, mtimeMs } = await stat(join(dataDir, 'secret'));
  expect(mode & 0o777).toBe(0o600);
  await stop();
  await nape();
  expect((await stat(join(dataDir, 'secret'))).mtimeMs).toBe(mtimeMs);
});

test('a build holds the program and nothing of the folder that it was built in', async () => {
  const names = await readdir(standalone);
  expect(names.toSorted()).toEqual(['.next', 'db', 'node_modules', 'package.json', 'public', 'server.js']);
  expect(await readdir(join(standalone, 'db'))).toContain('migrations');
  expect(await readdir(join(standalone, 'node_modules/geist/dist/fonts/geist-sans'))).toContain(
    'Geist-Regular.ttf',
  );
});
