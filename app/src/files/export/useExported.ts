import type { Taken, TakeRequest } from "@chalkgrad/export";
import { useEffect, useRef, useState } from "react";
import { type Exporter, type PageProgress, startExporter } from "./exportAway.ts";

/** Who moves through a list or types a number does not want every one of them. */
const patienceMs = 120;

export type Exported =
  /** `before`: what the same format came to last, to be seen until then. */
  | { readonly state: "making"; readonly before?: Taken; readonly progress?: PageProgress }
  /** The person did not want to wait. */
  | { readonly state: "cancelled" }
  | { readonly state: "made"; readonly request: TakeRequest; readonly made: Taken }
  | { readonly state: "failed"; readonly reason: string };

interface Exporting {
  readonly exported: Exported;
  /** Gives up what is being made. */
  cancel(): void;
  /** Makes what was given up after all. */
  again(): void;
}

/** What the request comes to; it is made anew for every other request. */
export function useExported(request: TakeRequest): Exporting {
  const exporter = useRef<Exporter>(undefined);
  const [answer, setAnswer] = useState<{ of: TakeRequest; exported: Exported }>();
  const [tries, setTries] = useState(0);
  useEffect(() => () => exporter.current?.end(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try makes the same once more.
  useEffect(() => {
    let wanted = true;
    const say = (exported: Exported) => wanted && setAnswer({ of: request, exported });
    const timer = setTimeout(() => {
      exporter.current ??= startExporter();
      exporter.current
        .make(request, (progress) => say({ state: "making", progress }))
        .then(
          (made) => say({ state: "made", request, made }),
          (error: unknown) =>
            say({
              state: "failed",
              reason: error instanceof Error ? error.message : String(error),
            }),
        );
    }, patienceMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [request, tries]);
  const cancel = () => {
    exporter.current?.end();
    setAnswer({ of: request, exported: { state: "cancelled" } });
  };
  const again = () => {
    setAnswer(undefined);
    setTries((count) => count + 1);
  };
  return { exported: shown(answer, request), cancel, again };
}

function shown(
  answer: { readonly of: TakeRequest; readonly exported: Exported } | undefined,
  request: TakeRequest,
): Exported {
  if (answer?.of === request) return answer.exported;
  if (answer?.of.format !== request.format || answer.exported.state !== "made") {
    return { state: "making" };
  }
  return { state: "making", before: answer.exported.made };
}
