// Which language the pages speak, and its words. Each language is a file of its own in text/, with the same keys.
import { speak } from "./api.js";

export const LANGUAGES = { en: "English", de: "Deutsch", fr: "Français", es: "Español", ja: "日本語" };
const HOME = new URL("./text/", import.meta.url);
let words = {};
let tag = "en";
let chosen = () => location.reload();

/** The language of the pages, as a tag such as `de`. */
export function language() {
  return tag;
}

/** Loads the language that this browser has chosen here, or else asks for everywhere. */
export async function loadWords(only = Object.keys(LANGUAGES)) {
  tag = [localStorage.getItem("language"), ...navigator.languages]
    .map((wanted) => wanted?.split("-")[0].toLowerCase())
    .find((wanted) => wanted in LANGUAGES && only.includes(wanted)) ?? "en";
  words = await file(tag);
  document.documentElement.lang = tag;
  speak(tag);
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

async function file(wanted) {
  const answer = await fetch(new URL(`${wanted}.json`, HOME), { cache: "no-cache" });
  return answer.json();
}
