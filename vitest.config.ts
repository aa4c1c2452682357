import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
    },
    conditions: ['react-server'],
  },
  ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'default'] } },
  test: {
    include: ['tests/{unit,db,actions}/**/*.test.ts', 'tests/architecture.test.ts'],
    // Only what Vitest loads itself can be given a request of the test's own.
    server: { deps: { inline: ['next-auth', '@auth/core'] } },
    setupFiles: ['tests/support/setup.ts'],
    // Both cores of a small machine: left alone, Vitest keeps one for itself.
    maxWorkers: '100%',
    // A busy machine is no failure.
    testTimeout: 30_000,
    // A zone that nobody assumes: code that forgets to name one fails here instead of passing by luck.
    env: { TZ: 'Asia/Kathmandu' },
  },
});
