import { afterEach, beforeEach, expect, vi } from 'vitest';

// An unexpected console.error is a failure: a test that expects one silences it with vi.mocked(console.error).mockClear().
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.mocked(console.error).mockRestore();
});
