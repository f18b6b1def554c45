export { decodeLink, encodeLink } from "@chalkgrad/document";
