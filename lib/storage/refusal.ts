import { MigrationRefused } from '@/db/migrate';

/** With which code a process ends that may not serve: 3 when the migrations do not fit the file, 2 for all else. */
export function exitCodeOf(error: unknown): 2 | 3 {
  return error instanceof MigrationRefused ? 3 : 2;
}
