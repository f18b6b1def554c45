/** In place of the typefaces of pages on paper, where the page is to stay small: every exported web page carries it. */
export function typefaces(): Promise<never> {
  return Promise.reject(
    new Error(
      "this page carries no typefaces for paper; save the graph and open it in the editor to make a PDF",
    ),
  );
}
