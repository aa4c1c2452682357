/**
 * Nape's mark: one ink line from the brow over the back of the head down the nape, which is also a question, and where
 * it hurts. It is decoration: the name stands beside it, or a heading under it.
 */
export function Mark({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 64 64" fill="none" aria-hidden="true" className={className}>
      <path
        d="M11 24C10.5 13 18 5.5 28.5 5.5S46.5 13 46.5 22.5c0 7-5 10-6.7 15.5-1.4 4.8 1.5 7.7 6.2 10.5 5 3 8 5.7 8.5 10.5"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <g fill="var(--pain-line)">
        <circle cx="32.5" cy="32.5" r="3.2" />
        <circle cx="29.5" cy="42" r="3.2" />
        <circle cx="34" cy="51.5" r="3.2" />
      </g>
    </svg>
  );
}
