/** How far the canvas can be zoomed, and from where on text is too small to be drawn. */
export const zoomRange = { least: 0.01, most: 4 };
export const farZoom = 0.32;
/** From where on a large graph is seen as a whole, on one canvas: hundreds of nodes are in view. */
export const farViewZoom = 0.45;
/** Above this many nodes a graph is large: only those in view are in the page; below, scrolling is smoother without. */
export const manyNodes = 200;
