import type { Markup } from './markup';

/** Puts a still drawing on the page, in one piece that React does not look into. */
export function Drawing({ markup, className }: { markup: Markup; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}
