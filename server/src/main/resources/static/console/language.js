// Which language the pages speak, and its words. Each language is a file of its own in text/, with the same keys.
import { Problem, speak } from "./api.js";

const LANGUAGES = { en: "English", de: "Deutsch", fr: "Français", es: "Español", ja: "日本語" };
const HOME = new URL("./text/", import.meta.url);
let words = {
  // What is said where none can be had.
  "start.failed": "This page cannot start",
  "problem.unreachable": "The server cannot be reached. Check your connection, then try again.",
  "try-again": "Try again",
};
let tag = "en";
let offered = Object.keys(LANGUAGES);
let asked; // for which language the words were asked for last
let chosen = () => location.reload();

/** The language of the pages, as a tag such as `de`. */
export function language() {
  return tag;
}

/** Loads the words of the language that this browser has chosen here, or else asks for everywhere, or else of the server's own. */
export async function loadWords() {
  const wanted = wishes();
  asked = wanted[0];
  const found = await firstOf(wanted);
  if (asked === wanted[0]) {
    [tag, words] = found;
    document.documentElement.lang = tag;
    speak(tag);
  }
}

/** Keeps to the languages of the server, its own first; where words of another are on their way, the right ones are asked for. */
export async function keepTo(languages) {
  offered = languages;
  if (asked !== undefined && wishes()[0] !== asked) {
    await loadWords();
  }
}

function wishes() {
  const wanted = [localStorage.getItem("language"), ...navigator.languages].map((one) => one?.split("-")[0].toLowerCase());
  return [...new Set([...wanted.filter((one) => offered.includes(one)), offered[0], "en"])];
}

/** A language by its own name. */
export function languageName(wanted) {
  return LANGUAGES[wanted] ?? new Intl.DisplayNames(wanted, { type: "language" }).of(wanted);
}

/** Keeps the choice for this browser, and shows the page in it. */
export function chooseLanguage(wanted) {
  localStorage.setItem("language", wanted);
  chosen();
}

/** What a page does that is not to be loaded anew when another language is chosen. */
export function onLanguage(show) {
  chosen = show;
}

/** What stands under a key, as the file has it; undefined where it has nothing. */
export function word(key) {
  return words[key];
}

/** The first language that there are pages in, and its words: the server may speak one in mails alone. */
async function firstOf(languages) {
  for (const wanted of languages) {
    const answer = await fetch(new URL(`${wanted}.json`, HOME), { cache: "no-cache" }).catch(() => Response.error());
    if (answer.ok) {
      return [wanted, await answer.json()];
    }
    if (answer.status !== 404) {
      break;
    }
  }
  throw new Problem({ code: "unreachable" }, 0);
}
