'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Opens the day whose square was pressed. The squares of a month are one drawing, for a link for each day would double
 * the page: `data-first` names the day of its first square, `data-before` counts the empty places before it, `data-count`
 * its squares. The form beside the calendar opens a day by its date, for the keyboard and without JavaScript.
 */
export function DayOpener({ children }: { children: ReactNode }) {
  const router = useRouter();
  const calendar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = calendar.current;
    function open({ target, clientX, clientY }: MouseEvent) {
      const month = target instanceof Element ? target.closest<SVGSVGElement>('svg[data-first]') : null;
      const { first, before, count } = month?.dataset ?? {};
      if (!month || !first) return;
      const { left, top, width } = month.getBoundingClientRect();
      const place =
        7 * Math.floor((7 * (clientY - top)) / width) + Math.floor((7 * (clientX - left)) / width);
      const index = place - Number(before);
      if (index < 0 || index >= Number(count)) return;
      router.push(`/day/${first.slice(0, 8)}${String(Number(first.slice(8)) + index).padStart(2, '0')}`);
    }
    element?.addEventListener('click', open);
    return () => element?.removeEventListener('click', open);
  }, [router]);
  return <div ref={calendar}>{children}</div>;
}
