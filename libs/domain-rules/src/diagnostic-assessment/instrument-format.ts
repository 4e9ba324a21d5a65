/** What the first member of an instrument's document says: which form the rest has. */
export const INSTRUMENT_FORMAT = 'tisheng-instrument/1';
