/** A key combination in the words of the person's keyboard: `⌘Z` or `Ctrl+Z`. */
export function keyText(keys: string, mac = isMac()): string {
  const names: Record<string, string> = {
    $mod: mac ? "⌘" : "Ctrl",
    Alt: mac ? "⌥" : "Alt",
    Shift: mac ? "⇧" : "Shift",
    Escape: "Esc",
    Equal: "+",
    Minus: "−",
    ContextMenu: "≣",
    PageDown: "Page Down",
    PageUp: "Page Up",
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
  };
  const parts = keys
    .split("+")
    .map((part) => part.replace(/^(?:Key|Digit)(?=.$)/, ""))
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? "" : "+");
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
