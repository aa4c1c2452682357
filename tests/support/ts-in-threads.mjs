import { isMainThread } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// `--import tsx` reads TypeScript in the main thread alone; what this thread starts with, its workers start with too.
if (!isMainThread) register();
