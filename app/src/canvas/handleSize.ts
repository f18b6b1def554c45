/**
 * The side of a port's touch area. React Flow lets a wire end at the outer edge of that area; the
 * picture lets it end in the middle, at the port itself.
 */
export const handleSize = 24;
