import { NextResponse } from 'next/server';

// Turbopack looks for this file in the folders above as well: without one here, the bare app would run the real one's.
export function proxy(): NextResponse {
  return NextResponse.next();
}

export const config = { matcher: ['/never'] };
