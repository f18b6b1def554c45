import { Command, useCommandState } from "cmdk";
import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  readonly none: string;
  readonly noneClassName: string | undefined;
  readonly children: ReactNode;
}

/** The list of what fits; where nothing does, a sentence: an empty list would be announced as one. */
export function FoundList({ label, className, none, noneClassName, children }: Props) {
  const isEmpty = useCommandState(({ filtered }) => filtered.count === 0);
  return (
    <>
      <Command.List label={label} className={className} hidden={isEmpty}>
        {children}
      </Command.List>
      {isEmpty && (
        <p role="status" className={noneClassName}>
          {none}
        </p>
      )}
    </>
  );
}
