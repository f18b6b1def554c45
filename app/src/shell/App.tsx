import { lazy, Suspense, useEffect } from "react";
import { bindClipboard, loadPasting } from "../actions/copyPaste.ts";
import { loadMenuIcons } from "../actions/lateIcon.tsx";
import { bindShortcuts } from "../actions/shortcuts.ts";
import { GraphCanvas } from "../canvas/GraphCanvas.tsx";
import { useMenus } from "../canvas/useMenus.ts";
import { FilesRoom } from "../files/FilesRoom.tsx";
import { PalettePanel } from "../palette/PalettePanel.tsx";
import { PlayerBar } from "../player/PlayerBar.tsx";
import { useEmbedding } from "../state/embedding.ts";
import { usePairing } from "../state/pairing.ts";
import { useProjection } from "../state/projection.ts";
import { useTold } from "../state/told.ts";
import { useView } from "../state/view.ts";
import css from "./App.module.css";
import { ComputingCard } from "./ComputingCard.tsx";
import { NoticeCard } from "./NoticeCard.tsx";
import { releaseFocus } from "./releaseFocus.ts";
import { SideColumn } from "./SideColumn.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { TopBar } from "./TopBar.tsx";
import { useWindowName } from "./useWindowName.ts";

const loadQuickAdd = () => import("../palette/QuickAdd.tsx");
const QuickAdd = lazy(loadQuickAdd);
const ExpressionBar = lazy(() => import("../palette/ExpressionBar.tsx"));
const NumbersDialog = lazy(() => import("../numbers/NumbersDialog.tsx"));
const HelpDialog = lazy(() => import("./HelpDialog.tsx"));
const CommandPalette = lazy(() => import("../search/CommandPalette.tsx"));
const loadFindPanel = () => import("../search/FindPanel.tsx");
const FindPanel = lazy(loadFindPanel);
const loadContextMenu = () => import("./ContextMenu.tsx");
const ContextMenu = lazy(loadContextMenu);
const ReconnectDialog = lazy(() => import("../canvas/ReconnectDialog.tsx"));
const Projector = lazy(() => import("../projector/Projector.tsx"));
const PresenterView = lazy(() => import("../presenter/PresenterView.tsx"));
const ProjectorChip = lazy(() => import("../presenter/ProjectorChip.tsx"));
/** The page is kept for the next visit once this one stands. */
const UpdateCard = lazy(() => import("./UpdateCard.tsx"));
const EmbeddedBar = lazy(() => import("./EmbeddedBar.tsx"));
const KeyLog = lazy(() => import("./KeyLog.tsx"));
const ConnectDialog = lazy(() => import("../canvas/ConnectDialog.tsx"));

export function App() {
  useEffect(bindShortcuts, []);
  useEffect(bindClipboard, []);
  // Whoever drops a wire types at once: the list must not be fetched only then.
  useEffect(() => void loadQuickAdd(), []);
  useEffect(() => void loadContextMenu(), []);
  useEffect(() => void loadMenuIcons(), []);
  useEffect(() => void loadFindPanel(), []);
  useEffect(() => void loadPasting(), []);
  useEffect(releaseFocus, []);
  useWindowName();
  const projected = useProjection((projection) => projection.on);
  const embedded = useEmbedding(({ shown }) => shown);
  const leads = usePairing(({ part }) => part === "lead");
  const alone = projected || embedded !== undefined;
  const telling = useTold(({ on }) => on);
  const typing = useView((view) => view.typing);
  const adding = useView((view) => view.adding);
  const helping = useView((view) => view.helping);
  const numbering = useView((view) => view.numbering);
  const commanding = useView((view) => view.commanding);
  const finding = useView((view) => view.finding > 0);
  const menu = useView((view) => view.menu);
  const menus = useMenus();
  const connecting = useView((view) => view.connecting);
  const reconnecting = useView((view) => view.reconnecting);
  return (
    <div className={css.app} data-alone={alone || undefined}>
      <div className={css.chrome} hidden={alone}>
        <SkipLink />
        <TopBar />
        {!finding && <PalettePanel />}
      </div>
      <main
        className={css.main}
        onPointerDownCapture={() => useView.setState({ keyboardIn: "canvas" })}
        onFocusCapture={() => useView.setState({ keyboardIn: "canvas" })}
        {...(projected ? {} : menus)}
      >
        <GraphCanvas />
      </main>
      <Suspense>{projected && (leads ? <PresenterView /> : <Projector />)}</Suspense>
      <Suspense>{leads && !projected && <ProjectorChip />}</Suspense>
      <div className={css.chrome} hidden={alone}>
        <SideColumn />
      </div>
      <div className={css.chrome} hidden={projected || embedded === "bare"}>
        <PlayerBar />
      </div>
      <Suspense>{embedded && <EmbeddedBar />}</Suspense>
      <ComputingCard />
      <NoticeCard />
      <Suspense>
        <UpdateCard />
      </Suspense>
      <FilesRoom />
      <Suspense>{typing && !projected && <ExpressionBar />}</Suspense>
      <Suspense>{adding && <QuickAdd {...adding} />}</Suspense>
      <Suspense>{finding && !projected && <FindPanel />}</Suspense>
      <Suspense>{telling && <KeyLog />}</Suspense>
      <Suspense>{commanding && <CommandPalette />}</Suspense>
      <Suspense>{menu && <ContextMenu key={`${menu.at.x} ${menu.at.y}`} {...menu} />}</Suspense>
      <Suspense>{numbering && <NumbersDialog />}</Suspense>
      <Suspense>{helping && <HelpDialog />}</Suspense>
      <Suspense>{reconnecting !== undefined && <ReconnectDialog wire={reconnecting} />}</Suspense>
      <Suspense>{connecting !== undefined && <ConnectDialog source={connecting} />}</Suspense>
    </div>
  );
}
