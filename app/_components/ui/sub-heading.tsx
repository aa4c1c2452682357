import Link from 'next/link';

/** The heading of a page below another, with the way back above it. */
export function SubHeading({
  back,
  title,
  lead,
}: {
  back: { readonly href: string; readonly label: string };
  title: string;
  lead?: string;
}) {
  return (
    <header className="mb-6">
      <Link href={back.href} className="text-link gap-1.5 text-s">
        <svg
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          className="size-4"
          aria-hidden="true"
        >
          <path d="M10 3 5 8l5 5" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        {back.label}
      </Link>
      <h1 className="mt-1">{title}</h1>
      {lead && <p className="mt-3 max-w-[34rem] text-ink-2">{lead}</p>}
    </header>
  );
}
