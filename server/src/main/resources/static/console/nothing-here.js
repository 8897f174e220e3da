// What a browser shows at an address where there is no page, or where one could not be made.
import { loadWords, onLanguage } from "./language.js";
import { Card } from "./parts/page.js";
import { loadServer } from "./server.js";
import { t } from "./text.js";
import { html, render } from "./view.js";

const START = new URL("../", import.meta.url).href;
const kind = Number(document.body.dataset.status) < 500 ? "missing" : "failed";

async function show() {
  await loadWords();
  const root = document.querySelector("#console");
  render(null, root);
  render(html`
    <${Card} title=${t(`nothing.${kind}.title`)} icon="warning">
      <p>${t(`nothing.${kind}.text`)}</p>
      <p class="below"><a class="button primary" href=${START}>${t(`nothing.${kind}.start`)}</a></p>
    <//>`, root);
}

onLanguage(show);
await loadServer().catch(() => {}); // what the server is called is not all that matters here
await show();
