import { ensureBuild, serve } from './serve';
import { settings } from './settings';

const env = settings();

process.exitCode = ensureBuild() ? await serve(env) : 1;
