import Link from 'next/link';

/** A row that leads to a page of its own, with what stands there in short. */
export type Row = { readonly href: string; readonly name: string; readonly note?: string | undefined };

/** Rows that lead further, divided by hairlines. */
export function RowLinks({ rows }: { rows: readonly Row[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.href} className="border-rule not-first:border-t">
          <RowLink {...row} />
        </li>
      ))}
    </ul>
  );
}

/** One such row, where it stands beside something else. */
export function RowLink({ href, name, note }: Row) {
  return (
    <Link href={href} className="flex min-h-14 items-center justify-between gap-4 py-2">
      <span className="min-w-0">
        {name} {note && <span className="line-clamp-2 text-ink-2 text-s">{note}</span>}
      </span>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="var(--act)"
        strokeWidth="2"
        className="size-4 shrink-0"
        aria-hidden="true"
      >
        <path d="m6 3 5 5-5 5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </Link>
  );
}

/** Things of the person's: those in use, and behind a line that opens those that are put away. */
export function Belongings({
  inUse,
  away,
  none,
  awayTitle,
}: {
  inUse: readonly Row[];
  away: readonly Row[];
  none: string;
  awayTitle: string;
}) {
  return (
    <>
      {inUse.length === 0 ? <p className="text-ink-2">{none}</p> : <RowLinks rows={inUse} />}
      {away.length > 0 && (
        <details className="mt-2">
          <summary className="py-2.5 font-semibold text-act">{awayTitle}</summary>
          <RowLinks rows={away} />
        </details>
      )}
    </>
  );
}
