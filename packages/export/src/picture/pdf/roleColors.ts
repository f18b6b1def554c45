import type { Theme } from "@chalkgrad/figure";
import type { Role } from "@chalkgrad/timeline";

interface RoleLook {
  readonly color: string;
  readonly weight?: 600;
}

/** The colours of the pieces of a sentence, as beside the player. */
export function roleColors({ colors }: Theme): Readonly<Record<Role, RoleLook>> {
  return {
    upstream: { color: colors.backward },
    local: { color: colors.local },
    downstream: { color: colors.backward, weight: 600 },
    value: { color: colors.forward },
    name: { color: colors.ink },
    operator: { color: colors.muted },
    text: { color: colors.ink },
  };
}
