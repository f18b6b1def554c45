import { dispatch } from "./document.ts";
import { withGrouping } from "./grouping.ts";
import { select } from "./view.ts";

/** Collapses groups or opens them, and selects them: what was selected within may be hidden now. */
export function foldGroups(groups: readonly string[], collapsed: boolean): void {
  withGrouping(({ setCollapsed }) => {
    dispatch(setCollapsed(groups, collapsed));
    select(groups);
  });
}
