// Packed statistics as the web bundle sees them: esbuild's `binary` loader turns the file into bytes.
declare module '*.bin' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: the loader exports the bytes as the default
  export default bytes;
}
