// A page below one of the sections: the way back, a heading, and one thing to do.
import { t } from "../text.js";
import { html } from "../view.js";
import { Heading } from "./page.js";

export function SubPage({ title, back = "/security/account", backTo = t("nav.account"), children }) {
  return html`
    <a class="back" href=${`#${back}`}><span class="arrow" aria-hidden="true">←</span>${backTo}</a>
    <${Heading}>${title}<//>
    <section class="panel">${children}</section>`;
}
