import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** Whether the database answers a question. */
export async function storageAnswers(): Promise<boolean> {
  try {
    await db().get(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
