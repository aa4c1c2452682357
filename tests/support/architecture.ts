import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** A file of the program: its path from the root, with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** An import as it stands: `@/` and relative ones are resolved to a path from the root, without an ending. */
type Import = { readonly from: string; readonly typeOnly: boolean };

type Module = { readonly path: string; readonly code: string; readonly imports: readonly Import[] };

/** A rule answers what is wrong with one file, or nothing. `all` finds the files that it imports. */
type Rule = (file: Module, all: ReadonlyMap<string, Module>) => readonly string[];

/** Pages, routes and actions that answer before anyone has signed in. Each is here by decision; anything else asks who it is. */
const openToEveryone = [
  'app/(welcome)/',
  'app/(account)/',
  'app/api/auth/',
  'app/api/health/',
  'app/care/',
  'app/manifest',
  'app/shared/',
];

const forbiddenNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'service',
  'repository',
  'manager',
  'common',
];

/** The parts in which other parts meet; elsewhere a part does not read another part's rows. */
const meetingPlaces = ['journal', 'insights', 'reports', 'experiments', 'portability'];

const rules: readonly Rule[] = [
  importsOf(
    'app is imported by nothing else',
    (path, { from }) => isIn(from, 'app') && !isIn(path, 'app') && !isIn(path, 'tests'),
  ),
  importsOf(
    'cli is imported by nothing else',
    (path, { from }) => isIn(from, 'cli') && !isIn(path, 'cli') && !isIn(path, 'tests'),
  ),
  importsOf(
    'tests are imported by nothing else',
    (path, { from }) => isIn(from, 'tests') && !isIn(path, 'tests') && path !== 'playwright.config.ts',
  ),
  importsOf(
    'db knows no domain: of lib it may import env and the type of a calendar day',
    (path, { from, typeOnly }) =>
      isIn(path, 'db') &&
      !isIn(from, 'db') &&
      isOurs(from) &&
      from !== 'lib/env' &&
      !(from === 'lib/time/calendar-day' && (typeOnly || isSeed(path))),
  ),
  importsOf(
    'only data.ts, lib/auth, lib/storage and db use the database',
    (path, { from }) =>
      (isIn(from, 'db') || /^drizzle-orm(\/|$)/.test(from) || from === 'libsql') &&
      !/^lib\/[\w-]+\/([\w-]+\/)?data\.ts$/.test(path) &&
      !isIn(path, 'lib/auth', 'lib/storage', 'db', 'tests') &&
      !(isIn(path, 'cli') && isSeed(from)),
  ),
  importsOf(
    'only the explorer imports recharts',
    (path, { from }) => from === 'recharts' && !isIn(path, 'app/_components/charts/explorer'),
  ),
  importsOf(
    'only lib/reports/pdf imports pdfkit',
    (path, { from }) => from === 'pdfkit' && !path.startsWith('lib/reports/pdf'),
  ),
  importsOf(
    'lib is plain TypeScript: no React, no Next',
    (path, { from }) =>
      isIn(path, 'lib') &&
      /^(react|react-dom|next|next-auth)(\/|$)/.test(from) &&
      !isIn(path, 'lib/auth') &&
      path !== 'lib/form-action.ts',
  ),
  importsOf('a part does not read the rows of another part', (path, { from, typeOnly }) => {
    const part = /^lib\/([\w-]+)\//.exec(path)?.[1] ?? '';
    const other = /^lib\/([\w-]+)\/([\w-]+\/)?data$/.exec(from)?.[1];
    return (
      !typeOnly && isIn(path, 'lib') && other !== undefined && other !== part && !meetingPlaces.includes(part)
    );
  }),
  codeOf(
    'only lib/env.ts reads process.env',
    /\bprocess\.env\b/,
    // instrumentation.ts asks for NEXT_RUNTIME, a constant of the build by which Next leaves its edge runtime out.
    (path) =>
      !['lib/env.ts', 'next.config.ts', 'instrumentation.ts'].includes(path) && !isIn(path, 'cli', 'tests'),
  ),
  codeOf(
    'only lib/time/clock.ts reads the clock',
    /\bnew Date\(|\bDate\.now\b/,
    (path) => path !== 'lib/time/clock.ts' && isIn(path, 'lib', 'db'),
  ),
  codeOf('no barrel hands on what stands elsewhere', /^export\s+\*\s/m, () => true),
  ({ path }) => {
    const parts = path.replace(/\.\w+$/, '').split('/');
    const names = parts.filter((part) => forbiddenNames.includes(part) || part === 'index');
    return names.map((name) => `"${name}" names nothing`);
  },
  serverFilesExportActionsOnly,
  everyEntranceAsksWhoItIs,
  theBrowserGetsNoServerCode,
  sentencesStandInTheMessages,
];

/** What is wrong with the program by the table in CONTRIBUTING, a sentence each; nothing when all is well. */
export function findings(sources: readonly Source[]): string[] {
  const modules = new Map(sources.map((source) => [source.path, parse(source)]));
  return Array.from(modules.values()).flatMap((file) =>
    rules.flatMap((rule) => rule(file, modules).map((finding) => `${file.path}: ${finding}`)),
  );
}

/** Every TypeScript file of the program in `root`. */
export function sourcesIn(root: string): Source[] {
  const skipped = ['node_modules', '.next', '.git', 'bench', 'test-results', 'coverage', 'data'];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = join(root, entry.name);
    if (entry.isDirectory())
      return skipped.includes(entry.name)
        ? []
        : sourcesIn(path).map((file) => ({ ...file, path: `${entry.name}/${file.path}` }));
    return /\.tsx?$/.test(entry.name) && entry.name !== 'next-env.d.ts'
      ? [{ path: relative(root, path), text: readFileSync(path, 'utf8') }]
      : [];
  });
}

function importsOf(sentence: string, isWrong: (path: string, found: Import) => boolean): Rule {
  return ({ path, imports }) =>
    imports.filter((found) => isWrong(path, found)).map(({ from }) => `${sentence} (${from})`);
}

function codeOf(sentence: string, pattern: RegExp, applies: (path: string) => boolean): Rule {
  return ({ path, code }) => (applies(path) && pattern.test(code) ? [sentence] : []);
}

/** A function exported from a 'use server' file is a public address: nothing but a form's action may be one. */
function serverFilesExportActionsOnly({ code }: Module): string[] {
  if (!/^\s*['"]use server['"]/.test(code)) return [];
  const actions = /^export (async function \w+|const \w+(: FormAction)? = (openF|f)ormAction\()/;
  const exported = code.match(/^export .*$/gm) ?? [];
  return exported
    .filter((line) => !actions.test(line))
    .map((line) => `a 'use server' file exports actions only (${line})`);
}

function everyEntranceAsksWhoItIs({ path, code }: Module): string[] {
  const isEntrance = isIn(path, 'app') && /\/(page\.tsx|route\.ts|actions\.ts)$/.test(path);
  if (!isEntrance || openToEveryone.some((open) => path.startsWith(open))) return [];
  return /\brequireUser\(\)|\bformAction\(/.test(code) ? [] : ['asks nobody who they are'];
}

/** What a client component imports, however far, runs in the browser. */
function theBrowserGetsNoServerCode(file: Module, all: ReadonlyMap<string, Module>): string[] {
  if (!/^\s*['"]use client['"]/.test(file.code)) return [];
  const seen = new Set<string>();
  const found: string[] = [];
  const follow = ({ path, code, imports }: Module): void => {
    // What a 'use server' file exports arrives in the browser as an address, without its code.
    if (seen.has(path) || /^\s*['"]use server['"]/.test(code)) return;
    seen.add(path);
    for (const { from, typeOnly } of imports) {
      if (typeOnly) continue;
      if (/^(zod|use-intl|drizzle-orm|libsql|pdfkit|node:)/.test(from) || from === 'lib/words/en.json')
        found.push(`the browser would get ${from}, by ${path}`);
      const next = all.get(`${from}.ts`) ?? all.get(`${from}.tsx`);
      if (next) follow(next);
    }
  };
  follow(file);
  return found;
}

/** Text between tags, or in an attribute that is read aloud, belongs in lib/words/en.json. */
function sentencesStandInTheMessages({ path, code }: Module): string[] {
  if (!isIn(path, 'app') || !path.endsWith('.tsx')) return [];
  const between = Array.from(code.matchAll(/>\s*([A-Za-z][^<>{}=;]*?)\s*<\//g), ([, text]) => text ?? '');
  const attributes = Array.from(
    code.matchAll(/\b(?:aria-label|aria-description|title|alt|placeholder|label)="([^"]*[A-Za-z][^"]*)"/g),
    ([, text]) => text ?? '',
  );
  return [...between, ...attributes].map((text) => `"${text}" is not in lib/words/en.json`);
}

function parse({ path, text }: Source): Module {
  const code = withoutComments(text);
  const statements = code.matchAll(
    /(?:^|[\n;])\s*(?:import|export)\s+(type\s)?([^'"`;]*?)(?:\bfrom\s*)?(['"])([^'"\n]+)\3/g,
  );
  const calls = code.matchAll(/\b(?:import|require)\(\s*(['"])([^'"\n]+)\1/g);
  return {
    path,
    code,
    imports: [
      ...Array.from(statements, ([, type, names = '', , from = '']) => ({
        from: resolved(path, from),
        typeOnly: type !== undefined || namesAreTypes(names),
      })),
      ...Array.from(calls, ([, , from = '']) => ({ from: resolved(path, from), typeOnly: false })),
    ],
  };
}

/** Whether `{ type A, type B }` holds nothing that stays at run time. */
function namesAreTypes(names: string): boolean {
  const listed = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1]?.split(',') ?? [];
  const given = listed.map((name) => name.trim()).filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

function resolved(path: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? normalize(join(dirname(path), from)) : from;
}

/** Strings stay as they are, so that an address in one is not taken for a comment. */
function withoutComments(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/g,
    (_whole, string?: string) => string ?? '',
  );
}

function isIn(path: string, ...folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function isOurs(from: string): boolean {
  return isIn(from, 'app', 'cli', 'db', 'lib', 'tests');
}

function isSeed(path: string): boolean {
  return /^db\/seed(\.ts|\/|$)/.test(path);
}
