'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

type Place = { readonly href: string; readonly label: string };

/** The four places and settings: a bar at the thumb on a phone, a rail at the side of a wide screen. */
export function Places({
  label,
  name,
  places,
  settings,
}: {
  label: string;
  name: string;
  places: readonly Place[];
  settings: Place;
}) {
  const path = usePathname();
  const current = (place: Place) => (path.startsWith(place.href) ? 'page' : undefined);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-10 border-rule border-t bg-sheet pb-[env(safe-area-inset-bottom)] wide:sticky wide:top-0 wide:h-dvh wide:border-t-0 wide:border-r wide:bg-paper wide:px-6 wide:py-8 print:hidden"
    >
      <p className="mb-4 hidden font-serif text-l wide:block">{name}</p>
      <ul className="grid grid-cols-[repeat(4,auto)] wide:grid-cols-1">
        {places.map((place) => (
          <li key={place.href}>
            <Link
              // Fetched ahead it would be a request more for every page, and a page is there at once anyway.
              prefetch={false}
              href={place.href}
              aria-current={current(place)}
              className="grid min-h-14 place-items-center px-1 text-[min(0.8125rem,5.2vw)] text-ink-2 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:shadow-[inset_0_2px_0_var(--ink)] wide:flex wide:min-h-11 wide:items-center wide:px-0 wide:text-m wide:aria-[current]:shadow-none"
            >
              {place.label}
            </Link>
          </li>
        ))}
        <li className="hidden wide:mt-4 wide:block wide:border-rule wide:border-t wide:pt-4">
          <Link
            prefetch={false}
            href={settings.href}
            aria-current={current(settings)}
            className="flex min-h-11 items-center text-ink-2 aria-[current]:font-bold aria-[current]:text-ink"
          >
            {settings.label}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
