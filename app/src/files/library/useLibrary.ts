import { useCallback, useEffect, useState } from "react";
import { hearOtherWindows } from "../../platform/otherWindows.ts";
import { keepsNothing, settled } from "../keeping.ts";
import { type LibraryGraph, readLibrary } from "../library.ts";

interface Library {
  /** Undefined while it is read. */
  readonly graphs: readonly LibraryGraph[] | undefined;
  /** Where the browser keeps nothing there is no library. */
  readonly denied: boolean;
  readonly reload: () => Promise<void>;
}

/** The library as it is now, also while other windows change it. */
export function useLibrary(): Library {
  const [graphs, setGraphs] = useState<readonly LibraryGraph[]>();
  const [denied, setDenied] = useState(keepsNothing);
  const reload = useCallback(async () => {
    try {
      setGraphs(await readLibrary());
    } catch {
      setDenied(true);
    }
  }, []);
  useEffect(() => {
    if (denied) return;
    // What is on the canvas is shown as it is, not as it was a moment ago.
    void settled().then(reload);
    return hearOtherWindows(() => void reload());
  }, [denied, reload]);
  return { graphs, denied, reload };
}
