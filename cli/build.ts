import { ensureBuild } from './serve';

process.exitCode = ensureBuild() ? 0 : 1;
