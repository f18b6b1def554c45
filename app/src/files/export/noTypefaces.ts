/** In place of the typefaces of pages on paper, where the page is to stay small: every exported web page carries it. */
export function typefaces(): Promise<undefined> {
  return Promise.resolve(undefined);
}
