import { existsSync } from 'node:fs';
import { type Env, readEnv } from '@/lib/env';

/**
 * What the host has set: the environment, and the file .env for what it leaves open. Ends the process with one sentence
 * when a setting is not usable.
 */
export function settings(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    return readEnv(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
