import jsqr from 'jsqr';

/** The margin that a reader wants around the code, in modules. */
const QUIET = 4;
const SCALE = 4;

/** Reads a QR code drawn as SVG the way a camera would: the modules are drawn as pixels and decoded. */
export function readQrCode(svg: string): string | undefined {
  const { pixels, size } = draw(svg);
  const read = (jsqr as unknown as { default?: typeof jsqr.default }).default ?? jsqr;
  return (read as typeof jsqr.default)(pixels, size, size)?.data;
}

/** The dark modules of the SVG's path are rows of `M x y h width` strokes. */
function draw(svg: string): { pixels: Uint8ClampedArray; size: number } {
  const modules = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const path = /<path stroke="[^"]*" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const size = (modules + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([Mmh])([^Mmh]*)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[\s,]+|(?=-)/)
      .map(Number);
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'm') [x, y] = [x + first, y + second];
    else {
      for (let row = (Math.floor(y) + QUIET) * SCALE; row < (Math.floor(y) + QUIET + 1) * SCALE; row += 1) {
        for (let column = (x + QUIET) * SCALE; column < (x + QUIET + first) * SCALE; column += 1) {
          pixels.set([0, 0, 0, 255], (row * size + column) * 4);
        }
      }
      x += first;
    }
  }
  return { pixels, size };
}
