import "@fontsource-variable/source-sans-3";
import "./theme/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App.tsx";
import { start } from "./start.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
// Nothing is awaited at the top level: what is fetched meanwhile shares modules with this file, and would wait for its end.
void start().then((Other) => {
  const Window = Other ?? App;
  createRoot(root).render(
    <StrictMode>
      <Window />
    </StrictMode>,
  );
});

// The list of the Japanese letters' files is long; the first picture need not wait for it.
void import("@fontsource-variable/noto-sans-jp");
