import {
  type NumberFormat,
  numberFormatCode,
  numberFormatOf,
  type ThemeName,
  themes,
  usualNumbers,
} from "@chalkgrad/figure";
import { type Language, otherThan } from "../i18n/bilingual.ts";
import { onForcedColors } from "../platform/forcedColors.ts";
import {
  hasDecimalComma,
  nameLanguage,
  readPreference,
  wantedLanguages,
  writePreference,
} from "../platform/preferences.ts";
import { useNumbers } from "../state/numbers.ts";
import { useProjection } from "../state/projection.ts";
import { useShapes } from "../state/shapes.ts";
import { useView } from "../state/view.ts";
import { applyTheme } from "../theme/applyTheme.ts";
import { shownTheme } from "../theme/shownTheme.ts";

const themeNames = Object.keys(themes) as ThemeName[];
const languages: readonly Language[] = ["en", "ja"];

/** Takes up the settings of the last visit, and from then on shows and keeps every change. */
export function watchSettings(): void {
  useView.subscribe((now, before) => {
    if (now.theme !== before.theme) {
      applyTheme(shownTheme());
      if (now.theme !== visited) writePreference("theme", now.theme);
    }
    if (now.language !== before.language) {
      nameLanguage(now.language);
      writePreference("language", now.language);
    }
  });
  const kept = numberFormatOf(readPreference("numbers") ?? "");
  if (kept) useNumbers.setState(kept);
  else if (hasDecimalComma()) useNumbers.setState({ ...usualNumbers, decimalSign: "comma" });
  useNumbers.subscribe((now) => {
    if (now !== visitedNumbers) writePreference("numbers", numberFormatCode(now));
  });
  useShapes.setState({ shown: readPreference("shapes") === "shown" });
  useShapes.subscribe(({ shown }) => writePreference("shapes", shown ? "shown" : "hidden"));
  useProjection.subscribe((now, before) => {
    if (now.on !== before.on) applyTheme(shownTheme());
  });
  const theme = themeNames.find((name) => name === readPreference("theme")) ?? "paper";
  const language = chosenLanguage();
  nameLanguage(language);
  useView.setState({ theme, language, bothLanguages: readPreference("languages") === "both" });
  applyTheme(shownTheme());
  onForcedColors(() => applyTheme(shownTheme()));
}

let visited: ThemeName | undefined;

/** The theme that a link asks for holds for this visit: a link does not change anybody's settings. */
export function visitInTheme(theme: ThemeName): void {
  visited = theme;
  useView.setState({ theme });
}

let visitedNumbers: NumberFormat | undefined;

/** So does the way in which a link wants numbers to be written. */
export function visitWithNumbers(numbers: NumberFormat): void {
  visitedNumbers = numbers;
  useNumbers.setState(numbers, true);
}

export function nextTheme(): void {
  const { theme } = useView.getState();
  const next = themeNames[(themeNames.indexOf(theme) + 1) % themeNames.length];
  visited = undefined;
  if (next) useView.setState({ theme: next });
}

export function otherLanguage(): void {
  useView.setState(({ language }) => ({ language: otherThan(language) }));
}

/** Only the person's own choice is kept: a link or another window may ask for both as well. */
export function toggleBothLanguages(): void {
  const bothLanguages = !useView.getState().bothLanguages;
  useView.setState({ bothLanguages });
  writePreference("languages", bothLanguages ? "both" : "one");
}

/** The language chosen before, else the first one of the browser's wishes that there is. */
function chosenLanguage(): Language {
  const wishes = [readPreference("language") ?? "", ...wantedLanguages()];
  for (const wish of wishes) {
    const language = languages.find((each) => wish.toLowerCase().startsWith(each));
    if (language) return language;
  }
  return "en";
}
