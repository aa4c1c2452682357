import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findings, type Source, sourcesIn } from './support/architecture';

const program = sourcesIn(fileURLToPath(new URL('..', import.meta.url)));

/** What is said of one more file beside the program's own. */
function planted(path: string, text: string): string[] {
  const file: Source = { path, text };
  return findings([...program.filter((source) => source.path !== path), file]).filter((finding) =>
    finding.startsWith(`${path}:`),
  );
}

test('the program keeps its own rules', () => {
  expect(program.length).toBeGreaterThan(40);
  expect(findings(program)).toEqual([]);
});

test('a page that reads the database is found', () => {
  expect(planted('app/(journal)/today/list.ts', `import { db } from '@/db/client';`)).toHaveLength(1);
  expect(planted('app/(journal)/today/list.ts', `import {\n  eq,\n} from 'drizzle-orm';`)).toHaveLength(1);
  expect(planted('app/today/list.ts', `const d = await import('../../db/client');`)).toHaveLength(1);
  expect(planted('proxy.ts', `import { night } from './db/schema/day';`)).toHaveLength(1);
});

test('a pure file of a part that reads the database is found, its data.ts is not', () => {
  const text = `import { db } from '@/db/client';`;
  expect(planted('lib/pain/flare-up.ts', text)).toHaveLength(1);
  expect(planted('lib/anything/data.ts', text)).toEqual([]);
  expect(planted('lib/anything/more/data.ts', text)).toEqual([]);
  expect(planted('lib/anything/more/still/data.ts', text)).toHaveLength(1);
});

test('anything that imports a page or a command is found', () => {
  expect(planted('lib/pain/flare-up.ts', `import { Scale } from '@/app/_components/ui/scale';`)).toHaveLength(
    1,
  );
  expect(planted('cli/analyse.ts', `import { Scale } from '@/app/_components/ui/scale';`)).toHaveLength(1);
  expect(planted('lib/storage/again.ts', `export { serve } from '../../cli/serve';`)).toHaveLength(1);
  expect(planted('lib/pain/cast.ts', `import { addPerson } from '@/tests/support/database';`)).toHaveLength(
    1,
  );
});

test('the database may know the type of a calendar day, and nothing else of the domain', () => {
  const path = 'db/schema/more.ts';
  expect(planted(path, `import type { CalendarDay } from '@/lib/time/calendar-day';`)).toEqual([]);
  expect(planted(path, `import { type CalendarDay } from '@/lib/time/calendar-day';`)).toEqual([]);
  expect(planted(path, `import { dayOf } from '@/lib/time/calendar-day';`)).toHaveLength(1);
  expect(planted(path, `import { type CalendarDay, dayOf } from '@/lib/time/calendar-day';`)).toHaveLength(1);
  expect(planted(path, `import type { Position } from '@/lib/sleep/schema';`)).toHaveLength(1);
});

test('recharts outside the explorer and pdfkit outside the PDF are found', () => {
  expect(planted('app/_components/charts/pain.tsx', `import { Line } from 'recharts';`)).toHaveLength(1);
  expect(planted('app/_components/charts/explorer/pain.tsx', `import { Line } from 'recharts';`)).toEqual([]);
  expect(planted('lib/reports/csv.ts', `import PDFDocument from 'pdfkit';`)).toHaveLength(1);
});

test('React and Next in a plain file of lib are found', () => {
  expect(planted('lib/charts/figure.ts', `import { useState } from 'react';`)).toHaveLength(1);
  expect(planted('lib/pain/flare-up.ts', `import { headers } from 'next/headers';`)).toHaveLength(1);
});

test('a part that reads the rows of another part is found, the journal may', () => {
  const text = `import { listVisits } from '@/lib/visits/data';`;
  expect(planted('lib/pain/flare-up.ts', text)).toHaveLength(1);
  expect(planted('lib/journal/whole.ts', text)).toEqual([]);
});

test('the environment and the clock have one reader each', () => {
  expect(planted('lib/pain/flare-up.ts', 'const path = process.env.DATA_DIR;')).toHaveLength(1);
  expect(planted('lib/pain/flare-up.ts', 'const today = new Date();')).toHaveLength(1);
  expect(planted('lib/pain/flare-up.ts', 'const today = Date.now();')).toHaveLength(1);
  expect(planted('lib/pain/flare-up.ts', '// once new Date() stood here, and process.env')).toEqual([]);
});

test('barrels and names that name nothing are found', () => {
  expect(planted('lib/pain/index.ts', `export * from './schema';`)).toHaveLength(2);
  expect(planted('lib/pain/utils.ts', 'export const a = 1;')).toHaveLength(1);
  expect(planted('lib/common/pain.ts', 'export const a = 1;')).toHaveLength(1);
});

test("anything but an action in a 'use server' file is found", () => {
  const path = 'app/(journal)/today/actions.ts';
  expect(planted(path, `'use server';\nexport const logEvening = formAction(evening, save);`)).toEqual([]);
  expect(planted(path, `'use server';\nexport const limit = formAction.length;`)).toHaveLength(2);
  expect(planted(path, `'use server';\nrequireUser();\nexport function helper() {}`)).toHaveLength(1);
});

test('a page, a route or actions that ask nobody who they are are found', () => {
  const page = 'export default async function Page() { return null; }';
  expect(planted('app/(journal)/secret/page.tsx', page)).toHaveLength(1);
  expect(
    planted('app/api/export/route.ts', 'export async function GET() { return new Response(); }'),
  ).toHaveLength(1);
  expect(planted('app/loose/page.tsx', page)).toHaveLength(1);
  expect(planted('app/(journal)/secret/page.tsx', 'const user = await requireUser();')).toEqual([]);
});

test('server code on its way to the browser is found, however far it comes', () => {
  expect(planted('app/_components/field-x.tsx', `'use client';\nimport { z } from 'zod';`)).toHaveLength(1);
  expect(
    planted('app/_components/field-x.tsx', `'use client';\nimport { env } from '@/lib/env';`).length,
  ).toBeGreaterThan(0);
  expect(
    planted('app/_components/field-x.tsx', `'use client';\nimport type { Env } from '@/lib/env';`),
  ).toEqual([]);
});

test('a sentence in a page is found', () => {
  const path = 'app/_components/word.tsx';
  expect(planted(path, 'export const A = () => <p>\n  Saved already\n</p>;')).toHaveLength(1);
  expect(planted(path, 'export const A = () => <svg aria-label="Pain this week" />;')).toHaveLength(1);
  expect(planted(path, `export const A = () => <p className="text-ink">{t('a.b')}</p>;`)).toEqual([]);
});
