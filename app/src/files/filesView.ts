import { create } from "zustand";

interface FilesView {
  /** The dialog that is open. */
  readonly dialog: "library" | "share" | "export" | undefined;
  /** Whether files are held over the window. */
  readonly dropping: boolean;
  /** The file that somebody else has written since it was opened, while the person is asked. */
  readonly conflict: string | undefined;
}

/** What is open of the rooms for files. */
export const useFilesView = create<FilesView>(() => ({
  dialog: undefined,
  dropping: false,
  conflict: undefined,
}));

export function closeDialog(): void {
  useFilesView.setState({ dialog: undefined });
}
