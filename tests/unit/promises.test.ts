import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const promises = readFileSync('docs/promises.md', 'utf8');

test('every promise names a test that exists', () => {
  const named = Array.from(
    promises.matchAll(/^ {2}- `(tests\/[^`]+)`: (.+)$/gm),
    ([, file = '', title = '']) => ({
      file,
      title,
    }),
  );
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(
    ({ file, title }) =>
      !existsSync(file) || !readFileSync(file, 'utf8').replaceAll(/\\'/g, "'").includes(title),
  );
  expect(missing).toEqual([]);
});

test('no promise stands without a test', () => {
  const blocks = promises.split(/^- /m).slice(1);
  expect(blocks.filter((block) => !/^ {2}- `tests\//m.test(block))).toEqual([]);
});
