// What surrounds the pages of somebody who is signed in: the sections, who it is, and the way out.
import { signOut } from "../session.js";
import { t } from "../text.js";
import { html, useLayoutEffect, useRef } from "../view.js";
import { ActionButton } from "./action.js";
import { Icon } from "./icon.js";
import { News } from "./news.js";
import { Brand, Foot } from "./page.js";

const SECTIONS = [
  { path: "/security", icon: "shield", key: "nav.security", below: ["/security/add", "/security/factor", "/security/move", "/security/recovery-codes"] },
  { path: "/security/devices", icon: "device", key: "nav.devices", below: [] },
  { path: "/security/sessions", icon: "session", key: "nav.sessions", below: [] },
  { path: "/security/activity", icon: "activity", key: "nav.activity", below: [] },
  { path: "/security/account", icon: "person", key: "nav.account",
    below: ["/security/password", "/security/email", "/security/username", "/security/export", "/security/delete"] },
];

export function Frame({ person, path, children }) {
  const isHere = ({ path: own, below }) => path === own || below.some((start) => path.startsWith(start));
  const row = useRef();
  useLayoutEffect(() => showCurrent(row.current), [path]);
  return html`
    <a class="skip" href="#content" onClick=${skip}>${t("skip")}</a>
    <div class="frame">
      <header class="top">
        <${Brand} />
        <p class="who"><span class="unseen">${t("signed-in-as")} </span>${person.username}</p>
        <${ActionButton} kind="plain" action=${signOut}><${Icon} name="out" />${t("sign-out")}<//>
      </header>
      <nav class="sections" aria-label=${t("nav.label")}>
        <ul ref=${row}>
          ${SECTIONS.map((section) => html`
            <li><a href=${`#${section.path}`} aria-current=${isHere(section) ? "page" : undefined}>
              <${Icon} name=${section.icon} />${t(section.key)}</a></li>`)}
        </ul>
      </nav>
      <main id="content" class="content" tabIndex=${-1}><${News} key=${person.id} person=${person} />${children}</main>
      <${Foot} person=${person} />
    </div>`;
}

/** On narrow screens the sections are one row that scrolls. */
function showCurrent(row) {
  const link = row.querySelector("[aria-current]");
  if (link) {
    row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }
}

/** The address keeps the page behind its #: the link must not replace it. */
function skip(event) {
  event.preventDefault();
  document.querySelector("#content").focus();
}
