// How somebody could get in, the weakest way first. It is asked for when somebody wants to know.
import { get } from "../api.js";
import { Loaded } from "../parts/loaded.js";
import { useLoaded } from "../parts/page.js";
import { providerName } from "../parts/providers.js";
import { has, list, span, t } from "../text.js";
import { html, useState } from "../view.js";

const WEAK = new Set(["one_thing", "one_thing_and_time"]);

export function WaysIn() {
  const [open, show] = useState(false);
  return html`
    <details class="panel" id="ways-in" onToggle=${(event) => show(event.currentTarget.open)}>
      <summary><h2>${t("ways.title")}</h2></summary>
      <p>${t("ways.lead")}</p>
      ${open && html`<${Ways} />`}
    </details>`;
}

function Ways() {
  const loaded = useLoaded(async () => (await get("users/2fa/ways_in")).ways);
  return html`
    <${Loaded} from=${loaded}>
      ${(ways) => html`<ol class="rows">${ways.map((way) => html`<${Way} way=${way} />`)}</ol>`}
    <//>`;
}

function Way({ way }) {
  return html`
    <li>
      <div class="what">
        <strong>${t("ways.needs", { things: list(way.needs.map(thing)) })}</strong>
        <span class=${`badge ${WEAK.has(way.strength) ? "warning" : "good"}`}>${t(`ways.strength.${way.strength}`)}</span>
        <p>${way.through.map(step).join(" → ")}</p>
        ${way.waits > 0 && html`<p>${t("ways.waits", { time: span(way.waits) })}</p>`}
      </div>
    </li>`;
}

function thing(need) {
  return has(`ways.need.${need}`) ? t(`ways.need.${need}`) : providerName(need);
}

function step(name) {
  return has(`ways.step.${name}`) ? t(`ways.step.${name}`) : providerName(name);
}
