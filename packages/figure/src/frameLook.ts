/** The corners of a group's frame, and how far its tab stands above it. */
export const frameLook = { radius: 14, tab: 28 };
