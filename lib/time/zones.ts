/** The time zones to choose from, sorted, `UTC` first. `current` is among them even when this machine's list lacks it. */
export function timeZones(current: string): string[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), current]);
  zones.delete('UTC');
  return ['UTC', ...Array.from(zones).sort()];
}
