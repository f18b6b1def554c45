import { quote } from "../quote.ts";

/** Why a link cannot be read, as data; `message` is the English wording. */
export type LinkFaultDetail =
  /** It does not begin with a version, or has characters that no link has. */
  | { readonly code: "not-a-link"; readonly found: string }
  | { readonly code: "newer-link"; readonly found: number; readonly newest: number }
  /** Cut off or changed on its way. */
  | { readonly code: "damaged-link" }
  | { readonly code: "large-link"; readonly limit: number }
  /** The browser is too old to read (or make) links. */
  | { readonly code: "no-compression" };

/** A fault of the link as a whole; `where` is "" as for a fault of a whole file. */
export type LinkFault = LinkFaultDetail & { readonly where: ""; readonly message: string };

export function linkFault(detail: LinkFaultDetail): LinkFault {
  return { ...detail, where: "", message: linkMessage(detail) };
}

export function linkMessage(fault: LinkFaultDetail): string {
  switch (fault.code) {
    case "not-a-link":
      return `${quote(fault.found)} is not the graph of a link: that begins with "1." and goes on with letters, digits, - and _. Copy the link again as a whole`;
    case "newer-link":
      return `a newer program made this link: it has version ${fault.found}, and this program reads up to version ${fault.newest}. Update the program, or ask for the file`;
    case "damaged-link":
      return "the link is cut off or was changed on its way: copy it again as a whole, or ask for the file";
    case "large-link":
      return `the link unpacks to more than ${fault.limit} bytes, and no larger one is read: ask for the file`;
    case "no-compression":
      return "this browser is too old for links with graphs in them (it has no deflate-raw streams): use a file";
  }
}
