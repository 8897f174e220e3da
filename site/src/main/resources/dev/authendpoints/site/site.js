"use strict";
// The menu of narrow windows, tabs for examples in several languages, and the search. Without it all is there, only longer.
(() => {
  const root = document.body.dataset.root;
  const page = document.documentElement;
  page.classList.add("scripted");

  const menu = document.querySelector(".menu");
  menu.hidden = false;
  menu.addEventListener("click", () => {
    const open = menu.getAttribute("aria-expanded") !== "true";
    menu.setAttribute("aria-expanded", open);
    page.classList.toggle("menu-open", open);
  });
  const here = document.querySelector(".pages [aria-current]");
  if (here) document.querySelector(".pages").scrollTop = here.offsetTop - 160;

  const names = { sh: "curl", js: "JavaScript", java: "Java" };
  const groups = [...document.querySelectorAll(".languages")];
  const recall = () => { try { return localStorage.getItem("language"); } catch { return null; } };
  const remember = (language) => { try { localStorage.setItem("language", language); } catch { /* from a disk */ } };

  function choose(language) {
    for (const group of groups) {
      for (const tab of group.querySelectorAll("button")) {
        const chosen = tab.dataset.language === language;
        tab.setAttribute("aria-pressed", chosen);
        tab.block.hidden = !chosen;
      }
    }
  }

  for (const group of groups) {
    const bar = document.createElement("div");
    bar.className = "tabs";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Language of the examples");
    for (const block of group.querySelectorAll("pre")) {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.dataset.language = block.firstChild.className.replace("language-", "");
      tab.textContent = names[tab.dataset.language];
      tab.block = block;
      tab.addEventListener("click", () => {
        const top = tab.getBoundingClientRect().top;
        choose(tab.dataset.language);
        remember(tab.dataset.language);
        scrollBy(0, tab.getBoundingClientRect().top - top);
      });
      bar.append(tab);
    }
    group.prepend(bar);
  }
  if (groups.length) choose(names[recall()] ? recall() : "sh");

  const search = document.querySelector(".search");
  const query = search.querySelector("input");
  const status = search.querySelector("[role=status]");
  const found = search.querySelector("ul");
  search.hidden = false;
  search.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  let loading;
  const load = () => loading ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = root + "search-index.js";
    script.onload = done;
    document.head.append(script);
  });
  query.addEventListener("focus", load);
  query.addEventListener("input", async () => { await load(); show(); });
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|TEXTAREA/.test(document.activeElement.tagName)) {
      event.preventDefault();
      query.focus();
    }
    if (event.key === "Escape") found.hidden = true;
  });
  search.addEventListener("focusout", (event) => {
    if (!search.contains(event.relatedTarget)) found.hidden = true;
  });

  function show() {
    const terms = query.value.toLowerCase().split(/\s+/).filter((term) => term.length > 1);
    let hits = terms.length ? matches(terms, 0) : [];
    if (!hits.length && terms.length > 1) hits = matches(terms, 1);
    found.replaceChildren(...hits.map(({ target, title, id, heading }) => {
      const link = document.createElement("a");
      link.href = root + target + (heading === title ? "" : "#" + id);
      link.textContent = heading;
      if (heading !== title) {
        const small = document.createElement("small");
        small.textContent = title;
        link.append(small);
      }
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    found.hidden = !hits.length;
    status.textContent = terms.length ? (hits.length || "nothing") + " found" : "";
  }

  function matches(terms, without) {
    const hits = [];
    for (const [target, title, sections] of window.searchIndex) {
      for (const [id, heading, words] of sections) {
        let score = 0;
        let missing = 0;
        for (const term of terms) {
          const points = heading.toLowerCase().includes(term) ? 9
            : (" " + words).includes(" " + term) ? (title.toLowerCase().includes(term) ? 4 : 2)
            : words.includes(term) ? 1 : 0;
          score += points;
          missing += !points;
        }
        if (heading === title) score += 3;
        if (target.startsWith("mails/")) score /= 3;
        if (missing <= without) hits.push({ target, title, id, heading, score });
      }
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, 12);
  }
})();
