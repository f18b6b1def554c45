import { lazy, Suspense, useEffect } from "react";
import { routeDroppedFiles } from "../platform/fileDrop.ts";
import { useFilesView } from "./filesView.ts";

const loadDocumentFiles = () => import("./documentFiles.ts");
const LibraryDialog = lazy(() => import("./library/LibraryDialog.tsx"));
const ShareDialog = lazy(() => import("./share/ShareDialog.tsx"));
const ExportDialog = lazy(() => import("./export/ExportDialog.tsx"));
const ConflictDialog = lazy(() => import("./ConflictDialog.tsx"));
const loadDropHint = () => import("./DropHint.tsx");
const DropHint = lazy(loadDropHint);

/** The dialogs about files, each fetched when it is first asked for, and the window as a place to drop files. */
export function FilesRoom() {
  const dialog = useFilesView((view) => view.dialog);
  const dropping = useFilesView((view) => view.dropping);
  const conflict = useFilesView((view) => view.conflict);
  useEffect(() => {
    // A browser shows its file picker only right after a key or a click: there is no time to fetch anything.
    void loadDocumentFiles();
    void loadDropHint();
    return routeDroppedFiles({
      hovering: (dropping) => useFilesView.setState({ dropping }),
      dropped: (files) => void loadDocumentFiles().then(({ openDropped }) => openDropped(files)),
    });
  }, []);
  return (
    <Suspense>
      {dialog === "library" && <LibraryDialog />}
      {dialog === "share" && <ShareDialog />}
      {dialog === "export" && <ExportDialog />}
      {conflict !== undefined && <ConflictDialog file={conflict} />}
      {dropping && <DropHint />}
    </Suspense>
  );
}
