import type { Taken, TakeRequest } from "@chalkgrad/export";
import { useEffect, useRef, useState } from "react";
import { type Exporter, startExporter } from "./exportAway.ts";

/** Who moves through a list or types a number does not want every one of them. */
const patienceMs = 120;

export type Exported =
  /** `before`: what the same format came to last, to be seen until then. */
  | { readonly state: "making"; readonly before?: Taken }
  | { readonly state: "made"; readonly request: TakeRequest; readonly made: Taken }
  | { readonly state: "failed"; readonly reason: string };

/** What the request comes to; it is made anew for every other request. */
export function useExported(request: TakeRequest): Exported {
  const exporter = useRef<Exporter>(undefined);
  const [answer, setAnswer] = useState<{ of: TakeRequest; exported: Exported }>();
  useEffect(() => () => exporter.current?.end(), []);
  useEffect(() => {
    let wanted = true;
    const say = (exported: Exported) => wanted && setAnswer({ of: request, exported });
    const timer = setTimeout(() => {
      exporter.current ??= startExporter();
      exporter.current.make(request).then(
        (made) => say({ state: "made", request, made }),
        (error: unknown) =>
          say({ state: "failed", reason: error instanceof Error ? error.message : String(error) }),
      );
    }, patienceMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [request]);
  if (answer?.of === request) return answer.exported;
  if (answer?.of.format !== request.format || answer.exported.state !== "made") {
    return { state: "making" };
  }
  return { state: "making", before: answer.exported.made };
}
