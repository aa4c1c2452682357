import { existsSync } from 'node:fs';
import { readEnv } from '@/lib/env';
import { ensureBuild, serve } from './serve';

// What stands in the environment wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');

process.exitCode = ensureBuild() ? await serve(readEnv(process.env)) : 1;
