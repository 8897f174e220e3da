// What happened to the account, the newest first, and what to do about what was not oneself.
import { get } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { Icon } from "../parts/icon.js";
import { line, Loaded } from "../parts/loaded.js";
import { Empty, Heading, Notice, useLoaded } from "../parts/page.js";
import { ago, moment, rich, t } from "../text.js";
import { html, useState } from "../view.js";
import { detailOf, titleOf, toneOf } from "./events.js";

export default function Activity() {
  const loaded = useLoaded(() => get("users/security_events"));
  return html`
    <${Heading}>${t("activity.title")}<//>
    <p class="lead">${t("activity.lead")}</p>
    <${Notice} title=${t("activity.not-you.title")}>${rich("activity.not-you.text")}<//>
    <${Loaded} from=${loaded}>${(first) => html`<${Events} first=${first} />`}<//>`;
}

function Events({ first }) {
  const [events, set] = useState(first.events);
  const [next, setNext] = useState(first.nextCursor);

  async function older() {
    const page = await get(`users/security_events?cursor=${encodeURIComponent(next)}`);
    set([...events, ...page.events]);
    setNext(page.nextCursor);
    const before = events.length;
    requestAnimationFrame(() => document.querySelectorAll("#events > li")[before]?.focus());
  }
  if (events.length === 0) {
    return html`<section class="panel"><${Empty} icon="activity" title=${t("activity.empty.title")}>${t("activity.empty.text")}<//></section>`;
  }
  return html`
    <section class="panel"><ul class="rows" id="events">${events.map((event, index) => html`<${Event} key=${index} event=${event} />`)}</ul></section>
    ${next
      ? html`<div class="actions"><${ActionButton} id="older" action=${older}>${t("activity.older")}<//></div>`
      : html`<p class="quiet">${t("activity.end")}</p>`}`;
}

function Event({ event }) {
  const tone = toneOf(event);
  const detail = detailOf(event);
  return html`
    <li class=${tone} tabIndex=${-1}>
      <${Icon} name=${{ good: "done", warning: "warning" }[tone] ?? "activity"} />
      <div class="what">
        <strong>${titleOf(event)}</strong>
        ${detail && html`<p>${detail}</p>`}
        <p><time dateTime=${event.at}>${moment(event.at)}</time> · ${line(ago(event.at), event.address && t("from", { place: event.address }))}</p>
      </div>
    </li>`;
}
