/** Next calls this once, before the server answers anyone. */
export async function register(): Promise<void> {
  // A constant of the build, not a setting: Next also compiles this file for its edge runtime, which has no database.
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./lib/start')).start();
}
