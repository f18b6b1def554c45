import { Handle, Position } from "@xyflow/react";
import css from "./Port.module.css";

interface PortProps {
  readonly id: string;
  readonly type: "source" | "target";
  readonly place: { readonly x: number; readonly y: number };
  readonly wired: boolean;
  readonly label: string;
}

/** A port to pull wires from, and to let them go on. */
export function Port({ id, type, place, wired, label }: PortProps) {
  return (
    <Handle
      id={id}
      type={type}
      position={type === "target" ? Position.Left : Position.Right}
      className={wired ? css.port : `${css.port} ${css.free}`}
      style={{ left: place.x, top: place.y }}
      title={label}
    />
  );
}
