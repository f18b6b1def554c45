import { AlertDialog } from "radix-ui";
import { useText } from "../i18n/useText.ts";
import css from "./ConflictDialog.module.css";
import { overwriteFile, saveDocumentAs } from "./documentFiles.ts";
import { useFilesView } from "./filesView.ts";
import { fileTexts } from "./texts.ts";

interface Props {
  readonly file: string;
}

/** A save would go over what somebody else has written: the person decides. */
export default function ConflictDialog({ file }: Props) {
  const text = useText();
  const close = () => useFilesView.setState({ conflict: undefined });
  return (
    <AlertDialog.Root open onOpenChange={close}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={css.overlay} />
        <AlertDialog.Content className={css.dialog}>
          <AlertDialog.Title className={css.title}>
            {text(fileTexts.conflict, { file })}
          </AlertDialog.Title>
          <AlertDialog.Description className={css.why}>
            {text(fileTexts.conflictWhy)}
          </AlertDialog.Description>
          <div className={css.choices}>
            <AlertDialog.Action className={css.danger} onClick={() => void overwriteFile()}>
              {text(fileTexts.overwrite)}
            </AlertDialog.Action>
            <AlertDialog.Cancel className={css.button}>{text(fileTexts.cancel)}</AlertDialog.Cancel>
            <AlertDialog.Action className={css.main} onClick={() => void saveDocumentAs()}>
              {text(fileTexts.saveAs)}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
