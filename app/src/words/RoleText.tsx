import type { Segments } from "@chalkgrad/timeline";
import css from "./roles.module.css";

/** A sentence with each piece in the colour of its role. Names stand apart from the direction of the rest. */
export function RoleText({ segments }: { readonly segments: Segments }) {
  return (
    <span className={css.roles}>
      {segments.map(({ role, text }, index) => {
        const key = `${index} ${role}`;
        return role === "name" ? (
          <bdi key={key} className="role-name">
            {text}
          </bdi>
        ) : (
          <span key={key} className={`role-${role}`}>
            {text}
          </span>
        );
      })}
    </span>
  );
}
