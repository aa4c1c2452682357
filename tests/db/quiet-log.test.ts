import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { withoutValues } from '@/lib/storage/quiet-log';
import { freshDatabase } from '../support/database';

test('a failed query is printed with its reason and without its values', async () => {
  const { db } = freshDatabase();
  const failed: unknown = await db
    .run(sql`insert into stress (user_id, day, level) values (${'mira'}, ${'2026-11-23'}, ${44})`)
    .catch((error: unknown) => error);
  expect(String(failed)).toContain('mira');
  expect(String(withoutValues(failed))).toMatch(/^Error: The database did not answer: .*constraint failed/);
  expect(String(withoutValues(failed))).not.toMatch(/mira|2026|44/);
});

test('anything else is printed as it is', () => {
  const error = new Error('Something else');
  expect(withoutValues(error)).toBe(error);
  expect(withoutValues('a word')).toBe('a word');
});
