// The frames that pages are shown in, and the small things that most of them have.
import { post } from "../api.js";
import { chooseLanguage, language, languageName } from "../language.js";
import { t } from "../text.js";
import { html, useEffect, useRef, useState } from "../view.js";
import { Icon } from "./icon.js";
import { server } from "../server.js";

const LOGO = new URL("../../logo.svg", import.meta.url).href;

/** A heading that names the tab, and is read out when its page is shown; unless a field of the page takes the focus. */
export function Heading({ children, level = 1 }) {
  const heading = useRef();
  const words = [children].flat().join("");
  useEffect(() => {
    document.title = [words, server().productName].filter(Boolean).join(" · ");
    (document.querySelector("main [autofocus]") ?? heading.current).focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [words]);
  return level === 1
    ? html`<h1 ref=${heading} tabIndex=${-1}>${children}</h1>`
    : html`<h2 ref=${heading} tabIndex=${-1}>${children}</h2>`;
}

/** A page for whoever is not signed in: one card in the middle. */
export function Card({ title, icon, children, aside }) {
  return html`
    <div class="single">
      <header><${Brand} /></header>
      <main class="card">
        ${icon && html`<${Icon} name=${icon} class="icon big" />`}
        <${Heading}>${title}<//>
        ${children}
      </main>
      ${aside && html`<aside class="aside">${aside}</aside>`}
      <${Foot} />
    </div>`;
}

/** The operator's logo and the product's name. */
export function Brand() {
  return html`<p class="brand"><img src=${LOGO} alt="" width="32" height="32" /><span>${server().productName}</span></p>`;
}

/** @param person who is signed in: their mails then come in the language that they choose here */
export function Foot({ person }) {
  async function choose(tag) {
    if (person) {
      await post("users/set_language", { language: tag }).catch(() => {}); // the pages change all the same
    }
    chooseLanguage(tag);
  }
  const offered = server().languages;
  return html`
    <footer class="foot">
      ${offered.length > 1 && html`
        <label class="language"><span class="unseen">${t("language")}</span>
          <select value=${language()} onChange=${(event) => choose(event.currentTarget.value)}>
            ${offered.map((tag) => html`<option value=${tag} lang=${tag} selected=${tag === language()}>${languageName(tag)}</option>`)}
          </select>
        </label>`}
      ${server().mailbox && html`<a href=${server().mailbox} target="authendpoints-mailbox">${t("mailbox")}</a>`}
    </footer>`;
}

/** Something that the person has to know: `kind` is `info`, `good`, `warning` or `error`. */
export function Notice({ kind = "info", title, children }) {
  return html`
    <div class=${`note ${kind}`} role=${kind === "error" ? "alert" : "status"}>
      <${Icon} name=${kind === "good" ? "done" : "warning"} />
      <div>${title && html`<strong>${title}</strong>`}<div>${children}</div></div>
    </div>`;
}

/** Where there is nothing yet: what would be here, and how it comes. */
export function Empty({ icon, title, children }) {
  return html`<div class="empty"><${Icon} name=${icon} /><h2>${title}</h2><p>${children}</p></div>`;
}

/** What a page loads before it can show anything: `[value, reload, problem]`. */
export function useLoaded(load, again = []) {
  const [state, set] = useState({});
  const reload = async () => {
    try {
      set({ value: await load() });
    } catch (problem) {
      set((now) => ({ ...now, problem }));
    }
  };
  useEffect(() => void reload(), again);
  return [state.value, reload, state.problem];
}

/** Text that can be copied, with a button that does it. */
export function Copyable({ text, label, children }) {
  const [done, say] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    say(true);
    setTimeout(() => say(false), 2000);
  }
  return html`
    <div class="copyable">
      <code aria-label=${label}>${children ?? text}</code>
      <button type="button" class="secondary small" onClick=${copy}><${Icon} name="copy" />${t(done ? "copied" : "copy")}</button>
      <span class="unseen" role="status">${done ? t("copied") : ""}</span>
    </div>`;
}
