import { spawnSync } from 'node:child_process';
import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { markupOf } from '@/app/_components/charts/markup';

test('figures, tables and what people write are written as React writes them, but for end tags that HTML does not need', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/support/written-by-react.ts'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const drawn = z
    .array(z.object({ name: z.string(), ours: z.string(), reacts: z.string() }))
    .parse(JSON.parse(stdout));
  expect(drawn.map(({ name }) => name)).toEqual(['chart', 'calendar', 'table', 'unkind', 'attributes']);
  for (const { name, ours, reacts } of drawn) {
    const shortened = reacts
      .replace(/><\/(circle|line|path|rect|use)>/g, '/>')
      .replace(/<\/(li|td|th|tr)>/g, '');
    expect(ours, name).toBe(shortened);
  }
});

test('what a person wrote is text, in an element and in an attribute', () => {
  const name = `</svg><script>alert("1")</script>`;
  expect(markupOf(h('p', { title: name }, name))).not.toMatch(/<script|"1"/);
});

test('what would need the browser is refused: a handler, markup from elsewhere, a component that keeps state', () => {
  expect(() => markupOf(h('a', { onClick: () => undefined }))).toThrow('no onClick');
  const foreign = Object.fromEntries([['dangerouslySetInnerHTML', { __html: '<b>' }]]);
  expect(() => markupOf(h('p', foreign))).toThrow('no dangerously');
  expect(() => markupOf(h('p', { title: Symbol('x') }))).toThrow('cannot hold title');
  expect(() => markupOf(h('path', null, 'x'))).toThrow('inside path');
  const client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') });
  expect(() => markupOf(h(client))).toThrow('Only elements and plain components');
});
