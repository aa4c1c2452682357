import { resolve } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** The folder of the database, its copies and the secret. */
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Where people reach Nape when a proxy stands before it: https://nape.example.org. Only used in links that Nape makes. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** The program's settings, read once. No other file of `app` or `lib` reads process.env. */
export type Env = {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
};

/** Throws a sentence that names the variable when a setting is not usable. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const read = schema.safeParse(source);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}`);
  }
  const { DATA_DIR, HOST, PORT, PUBLIC_URL } = read.data;
  return { dataDir: DATA_DIR, host: HOST, port: PORT, publicUrl: PUBLIC_URL ?? null };
}

let known: Env | undefined;

/** The settings of this process. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
