/** Nape's mark: a head and shoulders from behind, one ink line, and where it hurts. Decoration: its name stands beside it. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" fill="none" aria-hidden="true" className={className}>
      <path
        d="M5 57c1-10 8-13 14-15 4-1.500 6-4 6-8v-3c-4-2.500-6-6.500-6-11.500C19 12 24.500 6 32 6s13 6 13 13.500c0 5-2 9-6 11.500v3c0 4 2 6.500 6 8 6 2 13 5 14 15"
        stroke="currentColor"
        strokeWidth="3.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <g fill="var(--pain-line)">
        <circle cx="32" cy="33" r="2.600" />
        <circle cx="32" cy="42" r="2.600" />
        <circle cx="32" cy="51" r="2.600" />
      </g>
    </svg>
  );
}
