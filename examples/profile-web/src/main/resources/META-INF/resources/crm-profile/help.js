import { h } from "./dom.js";
import { PERIODS, shortcutsOf } from "./keys.js";

/** All keys in a dialog; hosts may have more of their own. */
export function shortcutsDialog(ctx, more = []) {
  const { t } = ctx;
  const line = (keys, text) => h("div", h("dt", keys.split(" – ").map((k, i) => [i > 0 ? " – " : null, h("kbd", k)])), h("dd", text));
  ctx.dialog({
    title: t("shortcuts"),
    body: [h("dl.keys-list", more.map(([keys, text]) => line(keys, text)), shortcutsOf(ctx).map(([keys, word]) => line(keys, t(word))),
      line("Ctrl+Z", t("undo")), line("Esc", t("close")), line("+", t("zoomIn")), line("−", t("zoomOut")), line("0", t("zoomAll"))),
    h("p.note", PERIODS.map((p, i) => `${i + 1}: ${t(p)}`).join(" · "))],
  });
}
