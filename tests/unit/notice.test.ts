import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticeLength, readNotice } from '@/lib/storage/notice';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nape-notice-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('without a file, or with an empty one, there is no notice', () => {
  expect(readNotice(folder)).toBeNull();
  expect(readNotice(join(folder, 'not-made-yet'))).toBeNull();
  writeFileSync(join(folder, 'notice.txt'), ' \n');
  expect(readNotice(folder)).toBeNull();
});

test('a notice is one paragraph, as it was written', () => {
  writeFileSync(join(folder, 'notice.txt'), 'Closed for repairs\non Sunday: <b>write</b> before.\n');
  expect(readNotice(folder)).toBe('Closed for repairs on Sunday: <b>write</b> before.');
});

test('a long notice is cut between characters and says so', () => {
  writeFileSync(join(folder, 'notice.txt'), '🙂'.repeat(noticeLength + 1));
  expect([...(readNotice(folder) ?? '')]).toHaveLength(noticeLength);
  expect(readNotice(folder)?.endsWith('🙂…')).toBe(true);
});
