import { encode } from "uqr";
import { expect, it } from "vitest";
import { mostCharacters, qrCode } from "./qrCode.ts";

/** The modules of a path, drawn again. */
function drawn({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at++) modules[Number(y)]![at] = true;
  }
  return modules;
}

it("has the three finder patterns within a quiet zone of four modules", () => {
  const code = qrCode("https://example.org/#g=1.AAAA");
  const modules = drawn(code);
  const finder = (x: number, y: number) =>
    modules.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map((dark) => (dark ? "#" : "."))
        .join(""),
    );
  const pattern = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
  const far = code.size - 4 - 7;
  expect([finder(4, 4), finder(far, 4), finder(4, far)]).toEqual([pattern, pattern, pattern]);
  const edge = modules.flatMap((row, y) =>
    row.filter((dark, x) => dark && Math.min(x, y, code.size - 1 - x, code.size - 1 - y) < 4),
  );
  expect(edge).toEqual([]);
});

it("draws every module, whatever stands beside it", () => {
  const link = `https://example.org/#g=1.${"aZ-_9".repeat(200)}`;
  expect(drawn(qrCode(link))).toEqual(encode(link, { ecc: "L", border: 4 }).data);
});

it("holds the longest link that it is asked for", () => {
  expect(qrCode("x".repeat(mostCharacters)).size).toBeLessThan(150);
});
