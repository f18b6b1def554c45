// The package's own types are listed where TypeScript does not look for them.
declare module "temml" {
  interface Options {
    readonly displayMode: boolean;
    /** Whether a command that reaches beyond the formula may do so. */
    readonly trust: (asked: { readonly command: string; readonly class?: string }) => boolean;
    readonly throwOnError: boolean;
    readonly maxSize: readonly [number, number];
    readonly maxExpand: number;
  }
  const temml: { render(tex: string, holder: Element, options: Options): void };
  export default temml;
}
