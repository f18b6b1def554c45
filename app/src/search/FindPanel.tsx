import { type DocumentNode, displayName } from "@chalkgrad/document";
import { ops, type Tensor } from "@chalkgrad/engine";
import { type NumberFormat, numberText, tensorBlock } from "@chalkgrad/figure";
import { ChevronDown, ChevronUp, Group, StickyNote, X } from "lucide-react";
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useText } from "../i18n/useText.ts";
import { plainLines } from "../notes/plainText.ts";
import { OpGlyph } from "../palette/OpGlyph.tsx";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useNumbers } from "../state/numbers.ts";
import { useBeat } from "../state/playhead.ts";
import { numbersOfNode } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { select, useView } from "../state/view.ts";
import css from "./FindPanel.module.css";
import { type Found, findThings } from "./findThings.ts";
import { searchTexts } from "./texts.ts";

/** As many as one looks through; the rest is counted. */
const mostListed = 50;

/** Finds nodes by name, op or value, groups by name and notes by their words, and walks from one to the next on the canvas. */
export default function FindPanel() {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [before] = useState(() => document.activeElement);
  const [query, setQuery] = useState("");
  const [current, setCurrent] = useState<string>();
  const search = useSearch();
  const listedQuery = useDeferredValue(query);
  const found = useMemo(() => search(listedQuery), [search, listedQuery]);
  const listed = found.slice(0, mostListed);
  const place = found.findIndex(({ id }) => id === current);

  // Asked for again, the field takes the keyboard again.
  const asked = useView((view) => view.finding);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const show = (next: Found | undefined) => {
    if (!next) return;
    setCurrent(next.id);
    select([next.id]);
    camera()?.reveal(next.id, "near");
    requestAnimationFrame(() =>
      document.getElementById(optionId(next.id))?.scrollIntoView({ block: "nearest" }),
    );
  };
  const walk = (by: 1 | -1) => {
    // Whoever types fast means what stands in the field, not what is listed yet.
    const all = listedQuery === query ? found : search(query);
    const next = place < 0 && by < 0 ? all.length - 1 : place + by;
    show(all[(next + all.length) % all.length]);
  };
  const close = () => {
    useView.setState({ finding: 0 });
    if (current !== undefined) camera()?.focusNode(current);
    else if (before instanceof HTMLElement) before.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && event.target === field.current) {
      event.preventDefault();
      walk(step as 1 | -1);
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  };
  const count = found.length;
  const tally = () => {
    if (query.trim() === "") return "";
    if (count === 0) return text(searchTexts.foundNone);
    if (place < 0) return text(searchTexts.found, { count });
    return text(searchTexts.foundAt, { place: place + 1, count });
  };

  return (
    <search className={css.panel} aria-label={text(searchTexts.find)} onKeyDown={press}>
      <div className={css.row}>
        <input
          ref={field}
          className={css.field}
          value={query}
          role="combobox"
          aria-label={text(searchTexts.find)}
          aria-expanded={count > 0}
          aria-controls="find-results"
          aria-activedescendant={place >= 0 && place < mostListed ? optionId(current!) : undefined}
          placeholder={text(searchTexts.findHint)}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value);
            setCurrent(undefined);
          }}
        />
        <button
          type="button"
          className={css.button}
          aria-label={text("notice.close")}
          title={text("notice.close")}
          onClick={close}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <div className={css.row}>
        <p className={css.tally} role="status">
          {tally()}
        </p>
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className={css.button}
            disabled={count === 0}
            aria-label={text(by < 0 ? searchTexts.previous : searchTexts.next)}
            title={`${text(by < 0 ? searchTexts.previous : searchTexts.next)} (${by < 0 ? "Shift+Enter" : "Enter"})`}
            onClick={() => walk(by)}
          >
            {by < 0 ? (
              <ChevronUp size={18} aria-hidden="true" />
            ) : (
              <ChevronDown size={18} aria-hidden="true" />
            )}
          </button>
        ))}
      </div>
      <div
        id="find-results"
        className={css.list}
        role="listbox"
        aria-label={text(searchTexts.find)}
      >
        {listed.map((each) => (
          <FoundItem key={each.id} found={each} current={each.id === current} show={show} />
        ))}
      </div>
      {count > mostListed && (
        <p className={css.more}>{text(searchTexts.more, { count: count - mostListed })}</p>
      )}
    </search>
  );
}

interface ItemProps {
  readonly found: Found;
  readonly current: boolean;
  readonly show: (found: Found) => void;
}

function FoundItem({ found, current, show }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard and walks the list.
    <div
      id={optionId(found.id)}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={css.item}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => show(found)}
    >
      {found.kind === "node" ? <FoundNode node={found.thing} /> : <FoundThing found={found} />}
    </div>
  );
}

function FoundNode({ node }: { readonly node: DocumentNode }) {
  const language = useView((view) => view.language);
  const shown = useBeat(({ frame }) => frame.node(node.id).value);
  const { value } = numbersOfNode(node.id);
  const numbers = useNumbers();
  return (
    <>
      <OpGlyph op={node.op} />
      <span className={css.words}>
        <bdi className={css.name}>{displayName(node)}</bdi>
        <span className={css.op}>{ops[node.op].words[language].name}</span>
      </span>
      <span className={css.value}>{shownText(shown ? value : undefined, numbers)}</span>
    </>
  );
}

/** As on the canvas, so that what is found looks like what was looked for. */
function shownText(value: Tensor | undefined, numbers: NumberFormat): string {
  return value?.shape.length === 0
    ? numberText(value.data[0]!, undefined, numbers)
    : tensorBlock(value, undefined, numbers).exact;
}

function FoundThing({ found }: { readonly found: Exclude<Found, { readonly kind: "node" }> }) {
  const text = useText();
  const Icon = found.kind === "group" ? Group : StickyNote;
  const name =
    found.kind === "group" ? displayName(found.thing) : plainLines(found.thing.text).join(" ");
  return (
    <>
      <Icon className={css.icon} size={22} aria-hidden="true" />
      <span className={css.words}>
        <bdi className={css.name}>{name.slice(0, 200)}</bdi>
        <span className={css.op}>{text(searchTexts[found.kind])}</span>
      </span>
    </>
  );
}

/** Finds in the graph as it is, by what is known at the playhead. */
function useSearch(): (query: string) => readonly Found[] {
  const graph = useDocument((state) => state.document);
  const readings = useResults((results) => results.readings);
  const revision = useResults((results) => results.revision);
  const frame = useBeat((state) => state.frame);
  const numbers = useNumbers();
  // biome-ignore lint/correctness/useExhaustiveDependencies: readings may change in place; their revision tells.
  return useCallback(
    (query) =>
      findThings(
        graph,
        query,
        (id) => (frame.node(id).value ? numbersOfNode(id).value : undefined),
        numbers,
      ),
    [graph, readings, revision, frame, numbers],
  );
}

function optionId(id: string): string {
  return `found-${id}`;
}
