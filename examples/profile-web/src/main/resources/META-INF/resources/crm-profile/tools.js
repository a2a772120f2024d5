import { bdi, h, icon, iconButton, menuButton, sr } from "./dom.js";

/** What a page is made of: only there while it is customised. */
export function workshop(ctx) {
  const { profile, t } = ctx;
  return h("div.workshop.no-print", { role: "group", "aria-label": t("customise") },
    h("button.primary", { "data-key": "add", onclick: () => ctx.browse() }, icon("plus"), t("add")),
    h("div.segments.splits", { role: "group", "aria-label": t("columns") }, ["70/30", "50/50", "30/70"].map((split) =>
      h("button", { "aria-label": split, "aria-pressed": String(split === profile.layout.split), "data-key": `split ${split}`, onclick: () => ctx.split(split) },
        h("span", { class: `columns-${split.replace("/", "-")}`, "aria-hidden": "true" })))),
    h("button", { "data-key": "reset", onclick: () => ctx.reset() }, icon("reset"), t("reset")),
    h("p.note", t("customiseHelp")), lastChange(ctx));
}

/** Who changed something, and when; null where nobody did. */
export const whoAndWhen = (change, ctx) => (change?.user ? `${change.userName} · ${ctx.time(new Date(change.at))}` : null);

/** Who changed the page last. It may be somebody who arranges it for everyone, or another window of the same user. */
export function lastChange(ctx) {
  const last = whoAndWhen(ctx.layoutChanged, ctx);
  return h("p.note.last-change", { hidden: !last }, last ? [ctx.t("lastChange"), " ", bdi(last)] : null);
}

/** The buttons of a widget, as far as it is not locked. */
export function tools(widget, ctx) {
  const can = (lock) => !widget.locks.includes(lock);
  if (!can("MOVE") && !can("CONFIGURE") && !can("REMOVE") && !can("RESIZE")) {
    return h("span.tools.lock.no-print", { title: ctx.t("lockedWhy", widget.title) }, icon("lock"), sr(ctx.t("lockedWhy", widget.title)));
  }
  return h("span.tools.no-print",
    can("MOVE") ? iconButton("grip", ctx.t("move", widget.title), null, { class: "icon grip", "data-key": `grip ${widget.id}`, onpointerdown: (e) => ctx.drag(e, widget), onkeydown: (e) => ctx.arrow(e, widget) }) : null,
    can("CONFIGURE") ? iconButton("gear", ctx.t("settings", widget.title), () => ctx.configure(widget), { "data-key": `gear ${widget.id}` }) : null,
    can("RESIZE") || can("MOVE") || can("REMOVE") ? menu(widget, ctx, can) : null);
}

function menu(widget, ctx, can) {
  const { t } = ctx;
  const size = (change) => () => ctx.resize(widget, { ...widget, ...change });
  // What is chosen and what can be done changes without the tile being drawn anew.
  return menuButton(iconButton("more", t("more", widget.title), null, { "data-key": `more ${widget.id}` }), t("more", widget.title), () => [
    ...(can("MOVE") ? [ctx.canShift(widget, -1) && [t("earlier"), () => ctx.shift(widget, -1)], ctx.canShift(widget, 1) && [t("later"), () => ctx.shift(widget, 1)], "-"] : []),
    ...(can("RESIZE") ? [[t("half"), size({ width: "HALF" }), widget.width === "HALF"], [t("full"), size({ width: "FULL" }), widget.width === "FULL"], "-",
      [t("small"), size({ height: "SMALL" }), widget.height === "SMALL"], [t("tall"), size({ height: "TALL" }), widget.height === "TALL"], "-"] : []),
    can("REMOVE") && [t("remove"), () => ctx.remove(widget)]]);
}
