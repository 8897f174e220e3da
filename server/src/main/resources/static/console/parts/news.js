// What a sign-in has shown that its person should know, until they have read it.
import { rich, span, t } from "../text.js";
import { html, useState } from "../view.js";
import { Notice } from "./page.js";

const KEPT = "news";
const MINUTE = 60; // seconds

/** Keeps what the answer of a sign-in says beside its tokens. */
export function keepNews({ clockDrift, recoveryCodesLeft, enrolWithin }) {
  sessionStorage.setItem(KEPT, JSON.stringify({ clockDrift, recoveryCodesLeft, enrolWithin }));
}

/** Stands above every page of whoever is signed in. */
export function News() {
  const [news, set] = useState(() => JSON.parse(sessionStorage.getItem(KEPT) ?? "{}"));
  function read(name) {
    const rest = { ...news, [name]: undefined };
    sessionStorage.setItem(KEPT, JSON.stringify(rest));
    set(rest);
  }
  return Object.entries(news).map(([name, value]) => value !== undefined && html`
    <${Notice} key=${name} kind="warning">
      <p>${words(name, value)}</p>
      <button type="button" class="secondary small" onClick=${() => read(name)}>${t("news.read")}</button>
    <//>`);
}

function words(name, value) {
  if (name === "clockDrift") {
    const time = span(Math.max(1, Math.round(Math.abs(value) / MINUTE)) * MINUTE);
    return t(value < 0 ? "news.clock.behind" : "news.clock.ahead", { time });
  }
  return name === "enrolWithin" ? rich("news.enrol", { time: span(value) }) : rich("news.codes", { count: value });
}
