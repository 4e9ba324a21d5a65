/** The part of pngjs that tests use; the package brings no types. */
declare module 'pngjs' {
  interface Image {
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and opacity of each pixel, row by row. */
    readonly data: Buffer;
  }
  export const PNG: { readonly sync: { read(file: Buffer): Image } };
}
