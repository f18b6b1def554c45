import type { ColorToken, Mark } from "@chalkgrad/figure";

/**
 * The figure's display list as SVG, in the colours of the page's theme. A mark is known by its kind
 * and its place among those, so that what a finger lies on stays in the page when others come.
 */
export function MarkList({ marks }: { readonly marks: readonly Mark[] }) {
  const counts = { text: 0, circle: 0, rect: 0, path: 0 };
  return marks.map((mark) => <MarkShape key={`${mark.kind} ${counts[mark.kind]++}`} mark={mark} />);
}

function MarkShape({ mark }: { readonly mark: Mark }) {
  if (mark.kind === "text") {
    const halo = mark.halo
      ? ({
          stroke: color(mark.halo),
          strokeWidth: 4,
          paintOrder: "stroke",
          strokeLinejoin: "round",
        } as const)
      : undefined;
    return (
      <text
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        fontWeight={mark.weight ?? 400}
        textAnchor={mark.anchor}
        dominantBaseline="central"
        fill={color(mark.fill)}
        {...halo}
      >
        {mark.exact !== undefined && <title>{mark.exact}</title>}
        {mark.text}
      </text>
    );
  }
  const paint = {
    fill: mark.fill ? color(mark.fill) : "none",
    stroke: mark.stroke ? color(mark.stroke) : "none",
    strokeWidth: mark.strokeWidth,
    strokeDasharray: mark.dash?.join(" "),
    opacity: mark.opacity,
  };
  switch (mark.kind) {
    case "circle":
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} {...paint} />;
    case "rect":
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          rx={mark.radius}
          {...paint}
        />
      );
    case "path":
      return <path d={mark.d} {...paint} />;
  }
}

function color(token: ColorToken): string {
  return `var(--${token})`;
}
