import { expect, test } from 'vitest';
import { GET } from '@/app/body.svg/route';
import { bodyViews } from '@/lib/pain/body-map';

test('the lines that figures draw from name every place of both views once, with its own path', async () => {
  const response = GET();
  const svg = await response.text();
  expect(response.headers.get('Content-Type')).toBe('image/svg+xml');
  for (const facing of ['back', 'front'] as const) {
    for (const { place, path } of bodyViews[facing].regions)
      expect(svg).toContain(`<path id="${facing}-${place.replace(':', '-')}" d="${path}"`);
    for (const part of ['places', 'detail', 'outline'])
      expect(svg.match(new RegExp(`id="${facing}-${part}"`, 'g'))).toHaveLength(1);
  }
});
