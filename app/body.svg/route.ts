import { bodyViews } from '@/lib/pain/body-map';

/** Made once, when the program is built: it is the same for everyone. */
export const dynamic = 'force-static';

/** The lines of both bodies, from which every figure draws what it names: `/body.svg#back-outline`. */
export function GET(): Response {
  const shapes = Object.entries(bodyViews).map(([facing, { regions, detail, outline }]) => {
    const places = regions.map(({ place, path }) => shape(`${facing}-${place.replace(':', '-')}`, path));
    return `<g id="${facing}-places">${places.join('')}</g>${shape(`${facing}-detail`, detail)}${shape(`${facing}-outline`, outline)}`;
  });
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg"><defs>${shapes.join('')}</defs></svg>`, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
    },
  });
}

function shape(id: string, path: string): string {
  return `<path id="${id}" d="${path}" vector-effect="non-scaling-stroke"/>`;
}
