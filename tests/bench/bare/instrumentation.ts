// Turbopack looks for this file in the folders above as well: without one here, the bare app would start the real one's.
export function register(): void {}
