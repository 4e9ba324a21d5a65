import { unreadable } from './spreadsheet-problem.js';

/** What the parser tells; names come without their namespace prefix. */
export interface XmlHandler {
  /** @param attributes the tag's text after its name, for {@link attribute} */
  open(name: string, attributes: string): void;
  /** Text between tags, possibly in several pieces, references resolved. */
  text(value: string): void;
  close(name: string): void;
}

/** Longest tag that is waited for; those of a spreadsheet stay far below. */
const LONGEST_PIECE = 1024 * 1024;
/** Text that is handed on before its end has come, so that a cell without end is counted while it grows. */
const LONG_TEXT = 64 * 1024;
/** Longest reference such as `&#x10FFFF;`, which must not be cut in two. */
const LONGEST_REFERENCE = 16;

/**
 * Reads the XML of spreadsheets piece by piece. It knows elements, attributes, text and CDATA, passes over
 * comments and instructions, and refuses document type declarations, which spreadsheets never have and with
 * which small files can grow without end.
 */
export class XmlParser {
  private rest = '';
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: Uint8Array): void {
    this.parse(this.decode(chunk));
  }

  /** Says that nothing more comes. */
  end(): void {
    this.parse(this.decode());
    if (this.rest.includes('<')) throw unreadable('damaged');
    if (this.rest) this.emitText(this.rest);
    this.rest = '';
  }

  private decode(chunk?: Uint8Array): string {
    try {
      return chunk ? this.decoder.decode(chunk, { stream: true }) : this.decoder.decode();
    } catch (cause) {
      throw unreadable('damaged', { cause });
    }
  }

  private parse(added: string): void {
    const source = this.rest + added;
    let at = 0;
    for (;;) {
      const start = source.indexOf('<', at);
      if (start < 0) break;
      const end = endOfMarkup(source, start);
      if (end < 0) break;
      if (start > at) this.emitText(source.slice(at, start));
      this.emitMarkup(source, start, end);
      at = end;
    }
    // Text without the tag that ends it waits: a reference such as &amp; may be cut in two.
    this.rest = at === 0 ? source : source.slice(at);
    if (this.rest.length > LONG_TEXT && !this.rest.startsWith('<')) this.emitBeginning();
    if (this.rest.length > LONGEST_PIECE) throw unreadable('damaged');
  }

  private emitBeginning(): void {
    const reference = this.rest.indexOf('&', this.rest.length - LONGEST_REFERENCE);
    const end = reference < 0 ? this.rest.length : reference;
    this.emitText(this.rest.slice(0, end));
    this.rest = this.rest.slice(end);
  }

  private emitText(raw: string): void {
    this.handler.text(resolveReferences(raw));
  }

  private emitMarkup(source: string, start: number, end: number): void {
    const second = source.charCodeAt(start + 1);
    if (second === 0x21 /* ! */) {
      if (source.startsWith('<![CDATA[', start)) this.handler.text(source.slice(start + 9, end - 3));
      else if (!source.startsWith('<!--', start)) throw unreadable('damaged');
      return;
    }
    if (second === 0x3f /* ? */) return;
    if (second === 0x2f /* / */) {
      this.handler.close(localName(source.slice(start + 2, end - 1).trim()));
      return;
    }
    const closed = source.charCodeAt(end - 2) === 0x2f;
    const inside = source.slice(start + 1, closed ? end - 2 : end - 1);
    const nameEnd = endOfName(inside);
    const name = localName(inside.slice(0, nameEnd));
    this.handler.open(name, inside.slice(nameEnd));
    if (closed) this.handler.close(name);
  }
}

/** Value of one attribute of a tag, without regard to namespaces; undefined when the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at >= 0) {
    const before = attributes.charCodeAt(at - 1);
    const after = at + name.length;
    const startsName = before <= 0x20 || before === 0x3a; /* : */
    if (startsName) {
      const value = valueAt(attributes, after);
      if (value !== undefined) return resolveReferences(value);
    }
    at = attributes.indexOf(name, after);
  }
  return undefined;
}

/** The quoted value after the sign of equality that stands at or, white space apart, after `from`. */
function valueAt(attributes: string, from: number): string | undefined {
  const sign = afterSpace(attributes, from);
  if (attributes.charCodeAt(sign) !== 0x3d /* = */) return undefined;
  const start = afterSpace(attributes, sign + 1);
  const quote = attributes.charCodeAt(start);
  if (quote !== 0x22 && quote !== 0x27) return undefined;
  const end = attributes.indexOf(quote === 0x22 ? '"' : "'", start + 1);
  return end < 0 ? undefined : attributes.slice(start + 1, end);
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** White space as XML knows it. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

/** Where the name of a tag ends: at white space, or with the tag. */
function endOfName(inside: string): number {
  let at = 0;
  while (at < inside.length && !isSpace(inside.charCodeAt(at))) at += 1;
  return at;
}

/** Parses a whole part of a workbook. */
export async function parseXml(source: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = new XmlParser(handler);
  for await (const chunk of source) parser.write(chunk);
  parser.end();
}

/** Index after the markup that starts at `start`; -1 when its end has not come yet. */
function endOfMarkup(source: string, start: number): number {
  if (source.startsWith('<!', start)) {
    // Not decided before enough of it is there.
    if (source.length - start < 9) return -1;
    if (source.startsWith('<!--', start)) return after(source.indexOf('-->', start + 4), 3);
    if (source.startsWith('<![CDATA[', start)) return after(source.indexOf(']]>', start + 9), 3);
    throw unreadable('damaged');
  }
  let end = source.indexOf('>', start + 1);
  // An attribute's value may hold a >: then its quote is still open.
  while (end >= 0 && hasOpenQuote(source, start, end)) end = source.indexOf('>', end + 1);
  return after(end, 1);
}

function after(index: number, length: number): number {
  return index < 0 ? -1 : index + length;
}

function hasOpenQuote(source: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at += 1) {
    const character = source.charCodeAt(at);
    if (quote === 0 ? character === 0x22 || character === 0x27 : character === quote) {
      quote = quote === 0 ? character : 0;
    }
  }
  return quote !== 0;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
