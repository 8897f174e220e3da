// Trusted devices: where the password alone signs in, and how that ends.
import { del, get } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { Icon } from "../parts/icon.js";
import { deviceName, line, Loaded, Said } from "../parts/loaded.js";
import { Empty, Heading, useLoaded } from "../parts/page.js";
import { server } from "../server.js";
import { ago, day, rich, span, t } from "../text.js";
import { html, useState } from "../view.js";

export default function Devices({ person }) {
  const loaded = useLoaded(async () => (await get("users/2fa/devices")).devices);
  const [said, say] = useState("");
  const [, reload] = loaded;

  async function end(path, words) {
    await del(path);
    await reload();
    say(words);
    document.querySelector("#content").focus(); // the button is gone, or another device's
  }
  return html`
    <${Heading}>${t("devices.title")}<//>
    <p class="lead">${t("devices.lead")}</p>
    <${Said}>${said}<//>
    <${Loaded} from=${loaded}>
      ${(devices) => devices.length === 0
        ? html`<section class="panel"><${None} person=${person} /></section>`
        : html`
          <section class="panel">
            <ul class="rows">
              ${devices.map((device) => html`<${Device} key=${device.id} device=${device}
                onEnd=${() => end(`users/2fa/devices/${device.id}`, t("devices.removed", { name: deviceName(device.name) }))} />`)}
            </ul>
          </section>
          ${devices.length > 1 && html`
            <div class="actions">
              <${ActionButton} id="end-all" kind="danger" action=${() => end("users/2fa/devices", t("devices.removed-all"))}>
                ${t("devices.remove-all")}<//>
            </div>`}
          <p class="quiet">${t("devices.sessions-live")} <a href="#/security/sessions">${t("devices.to-sessions")}</a></p>`}
    <//>`;
}

function Device({ device, onEnd }) {
  const name = deviceName(device.name);
  return html`
    <li id=${`device-${device.id}`}>
      <${Icon} name="device" />
      <div class="what">
        <strong>${name}</strong>
        ${device.current && html`<span class="badge">${t("devices.current")}</span>`}
        ${device.keyBound && html`<span class="badge good">${t("devices.key-bound")}</span>`}
        <p>${line(
          device.lastUsedAt ? t("last-used", { when: ago(device.lastUsedAt) }) : t("devices.never-used", { when: ago(device.trustedAt) }),
          device.network && t("from", { place: device.network }))}</p>
        <p>${t("devices.until", { day: day(device.expiresAt) })}</p>
      </div>
      <div class="do">
        <${ActionButton} kind="secondary small" action=${onEnd} aria-label=${t("devices.remove.named", { name })}>${t("devices.remove")}<//>
      </div>
    </li>`;
}

/** How a device becomes a trusted one, or why none can. */
function None({ person }) {
  const trust = server().trustedDevices;
  const why = !trust ? "off" : person.twoFactorEnabled ? "how" : "no-factor";
  return html`
    <${Empty} icon="device" title=${t("devices.empty.title")}>
      ${rich(`devices.empty.${why}`, trust && { time: span(trust.days * 86400) })}
    <//>`;
}
