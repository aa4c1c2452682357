import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '@/lib/env';

test('with nothing configured Nape listens on this machine only, and keeps its data in ./data', () => {
  const env = readEnv({});
  expect(env).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: null });
  expect(env.dataDir).toMatch(/[/\\]data$/);
  expect(isAbsolute(env.dataDir)).toBe(true);
});

test('what is configured is taken', () => {
  const env = readEnv({
    DATA_DIR: '/srv/nape',
    HOST: '0.0.0.0',
    PORT: '8080',
    PUBLIC_URL: 'https://nape.example.org',
  });
  expect(env).toEqual({
    dataDir: '/srv/nape',
    host: '0.0.0.0',
    port: 8080,
    publicUrl: 'https://nape.example.org',
  });
});

test('a setting that is not usable is named', () => {
  expect(() => readEnv({ PORT: 'web' })).toThrow('The setting PORT is not usable');
  expect(() => readEnv({ PORT: '70000' })).toThrow('The setting PORT is not usable');
  expect(() => readEnv({ PUBLIC_URL: 'nape.example.org' })).toThrow('The setting PUBLIC_URL is not usable');
  expect(() => readEnv({ PUBLIC_URL: 'ftp://example.org' })).toThrow('The setting PUBLIC_URL is not usable');
});
