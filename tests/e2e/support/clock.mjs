// Loaded into the server by `node --import`, so that a browser test can let days pass. The product itself has no switch
// for its clock. The file named here holds how many milliseconds the server is ahead.
import { readFileSync } from "node:fs";

const file = process.env.TEST_CLOCK_FILE;
const RealDate = Date;
const realNow = Date.now.bind(Date);

function ahead() {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}

if (file) {
  class ShiftedDate extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [realNow() + ahead()] : parts));
    }
    static now() {
      return realNow() + ahead();
    }
    // Dates made before this file was loaded, or by the engine, are dates too.
    static [Symbol.hasInstance](value) {
      return RealDate[Symbol.hasInstance].call(RealDate, value);
    }
  }
  // Next.js puts its own Date around this one, and takes over only what is the class's own.
  ShiftedDate.UTC = RealDate.UTC;
  ShiftedDate.parse = RealDate.parse;
  globalThis.Date = ShiftedDate;
}
