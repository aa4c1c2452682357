import type { UserId } from '@/lib/auth/user-id';
import { getJournal } from './data';
import { journalFormat, journalVersion } from './schema';

/**
 * A person's whole journal as JSON, table by table, a line for each row: everything that is theirs, and nothing by which
 * anyone signs in or opens a shared report. docs/export-format.md describes it, and `journalFile` reads it.
 */
export async function* journalTexts(userId: UserId, madeAt: number): AsyncGenerator<string> {
  const { person, tables } = await getJournal(userId);
  const head = { format: journalFormat, version: journalVersion, madeAt };
  yield `${JSON.stringify(head).slice(0, -1)},\n"person":${person},\n"tables":{`;
  for (const [index, { name, rows }] of tables.entries()) {
    yield `${index === 0 ? '' : ','}\n"${name}":[`;
    if (rows !== null) {
      yield '\n';
      yield rows;
    }
    yield ']';
  }
  yield '\n}}\n';
}
