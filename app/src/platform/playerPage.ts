/**
 * The editor as one page, to put a graph into: beside this page on a server, else, within one file, this very page as
 * it was before it came to life.
 * @throws where the server does not have it.
 */
export async function playerPage(): Promise<string> {
  if (!location.protocol.startsWith("http")) return ownPage();
  const answer = await fetch("./player.html");
  if (!answer.ok) throw new Error(`player.html: ${answer.status} ${answer.statusText}`);
  return answer.text();
}

function ownPage(): string {
  const head = document.head.cloneNode(true) as HTMLHeadElement;
  head.querySelector("meta[name=chalkgrad-graph]")?.remove();
  return `<!doctype html>\n<html lang="en">\n${head.outerHTML}\n<body><div id="root"></div></body>\n</html>\n`;
}
