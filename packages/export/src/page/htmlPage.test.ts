import { decodeLink, type GraphDocument } from "@chalkgrad/document";
import { usualNumbers } from "@chalkgrad/figure";
import { expect, test } from "vitest";
import { htmlPage } from "./htmlPage.ts";

const apple: GraphDocument = {
  nodes: [
    { id: "apple", op: "input", label: "りんご <i>", value: 100 },
    { id: "num", op: "input", value: 2 },
    { id: "price", op: "mul", inputs: { x: "apple", y: "num" } },
  ],
};
const player =
  "<!doctype html>\n<html>\n  <head>\n    <title>Chalkgrad</title>\n  </head>\n</html>";
const usual = { theme: "board", numbers: usualNumbers, controls: true } as const;

test("the page holds the graph as the link that opens it", async () => {
  const page = htmlPage(player, apple, usual);
  const link = /<meta name="chalkgrad-graph" content="g=([^&]+)&amp;([^"]+)">/.exec(page);
  expect(link?.[2]).toMatch(/^theme=board&amp;numbers=[a-z0-9-]+&amp;embed$/);
  const decoded = await decodeLink(link?.[1] ?? "");
  expect(decoded).toMatchObject({ ok: true, document: { nodes: apple.nodes } });
  const bare = htmlPage(player, apple, { ...usual, controls: false });
  expect(bare).toContain("&amp;embed=bare");
});

test("a hostile title is letters", () => {
  const title = `</title><script>alert("$&")</script>`;
  const page = htmlPage(player, { ...apple, title }, usual);
  expect(page).toContain(
    "<title>&lt;/title&gt;&lt;script&gt;alert(&quot;$&amp;&quot;)&lt;/script&gt;</title>",
  );
  expect(page).not.toContain("<script>");
});
