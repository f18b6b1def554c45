import { type ComponentType, lazy, Suspense } from "react";
import type { ActionIcon, IconProps } from "./action.ts";

/** Fetched together with the first menu, once the first picture stands. */
export const loadMenuIcons = () => import("./menuIcons.ts");

type MenuIcons = Awaited<ReturnType<typeof loadMenuIcons>>;

/** An icon that is not on the first screen: its place is kept until it is there. */
export function lateIcon(name: keyof MenuIcons): ActionIcon {
  const Icon = lazy(async () => {
    const icon: ComponentType<IconProps> = (await loadMenuIcons())[name];
    return { default: icon };
  });
  return (props: IconProps) => (
    <Suspense fallback={<svg width={props.size} height={props.size} aria-hidden="true" />}>
      <Icon {...props} />
    </Suspense>
  );
}
