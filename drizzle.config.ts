import { defineConfig } from 'drizzle-kit';

/**
 * Used only to generate a migration from the schema: `npm run db:generate -- --name what_changes`.
 * The generated SQL is then edited (STRICT tables) and reviewed; db/migrate.ts is what runs it.
 */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './db/migrations',
  casing: 'snake_case',
});
