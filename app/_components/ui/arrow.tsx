/** A button that moves one of several things a place: its form is sent with the thing's value under the direction. */
export function Arrow({
  to,
  value,
  label,
  end,
}: {
  to: 'up' | 'down';
  value: string;
  label: string;
  /** Whether it stands at the end already; the button stays, so that it keeps focus. */
  end: boolean;
}) {
  return (
    <button
      type="submit"
      name={to}
      value={value}
      aria-label={label}
      aria-disabled={end}
      className="grid size-11 shrink-0 cursor-pointer place-items-center rounded text-act aria-disabled:text-rule"
    >
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        className="size-5"
        aria-hidden="true"
      >
        <path
          d={to === 'up' ? 'M10 16V4m-5 5 5-5 5 5' : 'M10 4v12m-5-5 5 5 5-5'}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
