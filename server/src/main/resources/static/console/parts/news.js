// What a sign-in has shown that its person should know, until they have read it.
import { rich, span, t } from "../text.js";
import { html, useState } from "../view.js";
import { Notice } from "./page.js";

const KEPT = "news";
const MINUTE = 60; // seconds

/** Keeps what the answer of a sign-in says beside its tokens, for that person alone. */
export function keepNews({ clockDrift, recoveryCodesLeft, enrolWithin }, person) {
  write({ clockDrift, recoveryCodesLeft, enrolWithin }, person);
}

/** Stands above every page of whoever is signed in. */
export function News({ person }) {
  const [news, set] = useState(() => written(person));
  function read(name) {
    const rest = { ...news, [name]: undefined };
    write(rest, person);
    set(rest);
  }
  return Object.entries(news).map(([name, value]) => value !== undefined && html`
    <${Notice} key=${name} kind="warning">
      <p>${words(name, value)}</p>
      <button type="button" class="secondary small" onClick=${() => read(name)}>${t("news.read")}</button>
    <//>`);
}

function write(news, person) {
  sessionStorage.setItem(KEPT, JSON.stringify({ of: person.id, news }));
}

function written(person) {
  const { of, news } = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  return of === person.id ? news : {};
}

function words(name, value) {
  if (name === "clockDrift") {
    const time = span(Math.max(1, Math.round(Math.abs(value) / MINUTE)) * MINUTE);
    return t(value < 0 ? "news.clock.behind" : "news.clock.ahead", { time });
  }
  return name === "enrolWithin" ? rich("news.enrol", { time: span(value) }) : rich("news.codes", { count: value });
}
