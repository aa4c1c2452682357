// Loaded before the server by NODE_OPTIONS=--import: the clock of a journey runs on from the instant in CLOCK_STARTS_AT
// (milliseconds since 1970). The program itself has no such switch.
const startsAt = Number(process.env.CLOCK_STARTS_AT);

if (Number.isFinite(startsAt)) {
  const RealDate = Date;
  const offset = startsAt - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
}
