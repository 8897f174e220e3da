"use strict";
// Draws what stands in <pre class="mermaid">, in the page's own colours; again when dark and light change.
(() => {
  const diagrams = [...document.querySelectorAll("pre.mermaid")].map((node) => ({ node, source: node.textContent }));
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const dark = matchMedia("(prefers-color-scheme: dark)");

  async function draw() {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      theme: "base",
      fontFamily: "system-ui, sans-serif",
      themeVariables: {
        darkMode: dark.matches,
        background: colour("--card"),
        primaryColor: colour("--tint"),
        primaryTextColor: colour("--text"),
        primaryBorderColor: colour("--accent"),
        lineColor: colour("--quiet"),
        textColor: colour("--text"),
        secondaryColor: colour("--ground"),
        tertiaryColor: colour("--ground"),
        noteBkgColor: colour("--ground"),
        noteTextColor: colour("--text"),
        noteBorderColor: colour("--line"),
        actorBkg: colour("--tint"),
        actorBorder: colour("--accent"),
        actorTextColor: colour("--text"),
        signalColor: colour("--text"),
        signalTextColor: colour("--text"),
        labelBoxBkgColor: colour("--ground"),
        edgeLabelBackground: colour("--card"),
        sequenceNumberColor: colour("--card"),
        activationBkgColor: colour("--tint"),
      },
    });
    for (const { node, source } of diagrams) {
      node.removeAttribute("data-processed");
      node.textContent = source;
    }
    await mermaid.run({ nodes: diagrams.map(({ node }) => node) });
    // What would become too small to read is scrolled instead.
    for (const { node } of diagrams) {
      const drawing = node.firstElementChild;
      drawing.style.minWidth = `${0.65 * parseFloat(drawing.style.maxWidth)}px`;
    }
  }

  draw();
  dark.addEventListener("change", draw);
})();
