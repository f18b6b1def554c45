import { lessonDocument, lessons } from "@chalkgrad/lessons";
import { FileJson, FolderOpen, Trash2, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useMemo, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../state/view.ts";
import { openFromFile } from "../documentFiles.ts";
import { closeDialog } from "../filesView.ts";
import type { GraphCard } from "../graphCard.ts";
import {
  bringBack,
  deleteGraph,
  duplicateGraph,
  type LibraryGraph,
  renameGraph,
} from "../library.ts";
import { openKept, openRecent } from "../openKept.ts";
import { pictureOf } from "../picture.ts";
import { showGraph } from "../showGraph.ts";
import { DeletedGraphs } from "./DeletedGraphs.tsx";
import { GraphPicture } from "./GraphPicture.tsx";
import tile from "./GraphTile.module.css";
import { GraphTile } from "./GraphTile.tsx";
import css from "./LibraryDialog.module.css";
import { libraryTexts } from "./texts.ts";
import { timeAgo } from "./timeAgo.ts";
import { useLibrary } from "./useLibrary.ts";

/** Something that was done to a graph here, and can be taken back. */
interface Said {
  readonly card: GraphCard;
  readonly what: "deleted" | "busy";
}

/** Everything that can be opened: the graphs that are kept here, files, examples. */
export default function LibraryDialog() {
  const text = useText();
  const { graphs, denied, reload } = useLibrary();
  const [said, setSaid] = useState<Said>();
  const [inTrash, setInTrash] = useState(false);
  const mine = graphs?.filter(({ card }) => card.deleted === undefined);
  const deleted = graphs?.filter(({ card }) => card.deleted !== undefined) ?? [];

  const change = async (card: GraphCard, work: () => Promise<boolean>) => {
    const done = await work();
    setSaid(done === false ? { card, what: "busy" } : undefined);
    await reload();
  };
  const remove = (card: GraphCard) =>
    change(card, () => deleteGraph(card.id)).then(() =>
      setSaid((before) => before ?? { card, what: "deleted" }),
    );

  return (
    <Dialog.Root open onOpenChange={closeDialog}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog} aria-describedby={undefined}>
          <header className={css.header}>
            <Dialog.Title className={css.title}>{text(libraryTexts.title)}</Dialog.Title>
            <button type="button" className={css.main} onClick={() => void openFromFile()}>
              <FolderOpen size={18} aria-hidden="true" />
              {text(libraryTexts.fromFile)}
            </button>
            <Dialog.Close className={css.close} aria-label={text("notice.close")}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </header>
          {inTrash ? (
            <DeletedGraphs graphs={deleted} onChange={reload} onBack={() => setInTrash(false)} />
          ) : (
            <div className={css.content}>
              <MyGraphs graphs={mine} denied={denied} onChange={change} onDelete={remove} />
              <RecentFiles graphs={mine ?? []} />
              <Examples />
              <footer className={css.footer}>
                {!denied && <p>{text(libraryTexts.kept)}</p>}
                {deleted.length > 0 && (
                  <button type="button" className={css.quiet} onClick={() => setInTrash(true)}>
                    <Trash2 size={15} aria-hidden="true" />
                    {text(libraryTexts.trash, { count: deleted.length })}
                  </button>
                )}
              </footer>
            </div>
          )}
          {said && !inTrash && (
            <div className={css.said} role="status">
              {text(libraryTexts[said.what], {
                title: said.card.title ?? text("document.untitled"),
              })}
              {said.what === "deleted" && (
                <button
                  type="button"
                  className={css.quiet}
                  onClick={() => void change(said.card, () => bringBack(said.card.id))}
                >
                  {text(libraryTexts.undo)}
                </button>
              )}
            </div>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** With fewer, one look is quicker than typing. */
const manyGraphs = 8;

interface MyGraphsProps {
  readonly graphs: readonly LibraryGraph[] | undefined;
  readonly denied: boolean;
  readonly onChange: (card: GraphCard, work: () => Promise<boolean>) => void;
  readonly onDelete: (card: GraphCard) => void;
}

function MyGraphs({ graphs, denied, onChange, onDelete }: MyGraphsProps) {
  const text = useText();
  const [query, setQuery] = useState("");
  const untitled = text("document.untitled");
  const sought = query.trim().toLocaleLowerCase();
  const found = graphs?.filter(({ card }) =>
    (card.title ?? untitled).toLocaleLowerCase().includes(sought),
  );
  return (
    <section className={css.section} aria-labelledby="my-graphs">
      <div className={css.heading}>
        <h3 id="my-graphs">{text(libraryTexts.mine)}</h3>
        {graphs && graphs.length > manyGraphs && (
          <input
            type="search"
            className={css.search}
            value={query}
            placeholder={text(libraryTexts.search)}
            aria-label={text(libraryTexts.search)}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
      </div>
      {denied && <p className={css.empty}>{text(libraryTexts.denied)}</p>}
      {graphs?.length === 0 && <p className={css.empty}>{text(libraryTexts.empty)}</p>}
      {sought !== "" && found?.length === 0 && (
        <p className={css.empty}>{text(libraryTexts.noneFound)}</p>
      )}
      <ul className={css.tiles}>
        {found?.map((graph) => (
          <GraphTile
            key={graph.card.id}
            graph={graph}
            onOpen={() => {
              closeDialog();
              void openKept(graph.card);
            }}
            onRename={(title) => onChange(graph.card, () => renameGraph(graph.card.id, title))}
            onDuplicate={() => onChange(graph.card, () => duplicateGraph(graph.card.id))}
            onDelete={() => onDelete(graph.card)}
          />
        ))}
      </ul>
    </section>
  );
}

const mostFiles = 6;

/** Files of earlier visits as they are on the disk, where the browser lets a page come back to them. */
function RecentFiles({ graphs }: { readonly graphs: readonly LibraryGraph[] }) {
  const text = useText();
  const language = useView((view) => view.language);
  const files = graphs.filter(({ card }) => card.file?.handle).slice(0, mostFiles);
  if (files.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="recent-files">
      <div className={css.heading}>
        <h3 id="recent-files">{text(libraryTexts.files)}</h3>
      </div>
      <ul className={css.files}>
        {files.map(({ card }) => (
          <li key={card.id}>
            <button
              type="button"
              className={css.file}
              onClick={() => {
                closeDialog();
                void openRecent(card);
              }}
            >
              <FileJson size={18} strokeWidth={1.7} aria-hidden="true" />
              <span className={css.fileName}>{card.file?.name}</span>
              <span className={css.ago}>
                {timeAgo(language, card.changed, Date.now()) ?? text(libraryTexts.now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Examples() {
  const text = useText();
  const language = useView((view) => view.language);
  const examples = useMemo(
    () =>
      lessons.map((lesson) => {
        const document = lessonDocument(lesson, language);
        return { lesson, document, picture: pictureOf(document) };
      }),
    [language],
  );
  return (
    <section className={css.section} aria-labelledby="examples">
      <div className={css.heading}>
        <h3 id="examples">{text(libraryTexts.examples)}</h3>
      </div>
      <ul className={css.tiles}>
        {examples.map(({ lesson, document, picture }) => (
          <li key={lesson.id} className={tile.tile}>
            <button
              type="button"
              className={tile.open}
              aria-label={lesson.title[language]}
              onClick={() => {
                closeDialog();
                showGraph(document);
              }}
            >
              <span className={tile.picture}>
                <GraphPicture picture={picture} />
              </span>
            </button>
            <div className={tile.words}>
              <strong>{lesson.title[language]}</strong>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
