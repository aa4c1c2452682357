import { Socket } from 'node:net';
import { inspect } from 'node:util';

// Loaded before the server of a journey by NODE_OPTIONS=--import. The program itself has no such switches.

// Its clock runs on from an instant, in milliseconds since 1970.
const startsAt = Number(process.env.CLOCK_STARTS_AT);
if (Number.isFinite(startsAt)) {
  const RealDate = Date;
  const offset = startsAt - RealDate.now();
  globalThis.Date = class extends RealDate {
    // Its own, not inherited: Next puts a Date of its own over this one and copies what is its own.
    static parse = RealDate.parse;
    static UTC = RealDate.UTC;
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
}

// Nape calls nobody but itself (Next asks its own address for the page that an action leads to). A journey fails on
// whatever its server says as an error.
if (process.argv[1]?.endsWith('server.js')) {
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...where) {
    const [to] = where.flat();
    if (to?.host !== '127.0.0.1' || String(to?.port) !== process.env.PORT)
      console.error('The server called out:', inspect(to).slice(0, 200));
    return connect.apply(this, where);
  };
}
