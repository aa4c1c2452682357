import { expect, test } from 'vitest';
import { fileResponse } from '@/app/api/file-response';

const file = { name: 'nape.txt', type: 'text/plain' };
const bytes = (text: string) => new TextEncoder().encode(text);

test('a file that fails before anything was sent is a failure, not an empty file', async () => {
  async function* broken() {
    if (file.name !== '') throw new Error('The disk is gone.');
    yield bytes('never');
  }
  await expect(fileResponse(broken(), file)).rejects.toThrow('The disk is gone.');
});

test('a file that fails later breaks off, and is not taken for whole', async () => {
  async function* broken() {
    yield bytes('a');
    throw new Error('The disk is gone.');
  }
  await expect((await fileResponse(broken(), file)).text()).rejects.toThrow('The disk is gone.');
});

test('an empty file is sent as one', async () => {
  async function* empty() {}
  expect(await (await fileResponse(empty(), file)).text()).toBe('');
});

test('a piece is made when the one before it is on its way, and none for who has left', async () => {
  let made = 0;
  let ended = false;
  async function* endless() {
    try {
      for (;;) {
        made += 1;
        yield bytes('x'.repeat(1000));
      }
    } finally {
      ended = true;
    }
  }
  const { body } = await fileResponse(endless(), file);
  const reader = body?.getReader();
  expect(made).toBe(1);
  await reader?.read();
  await reader?.read();
  expect(made).toBeLessThan(5);
  await reader?.cancel();
  expect(ended).toBe(true);
});
