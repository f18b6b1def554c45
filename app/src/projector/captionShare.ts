/** The part of the screen's height that the words below the graph take. */
export const captionShare = 0.24;
