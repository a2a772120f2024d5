import { h, icon, iconButton, roving } from "./dom.js";
import { gauge } from "./gauge.js";
import { pie } from "./pie.js";
import { plot } from "./plot.js";
import { table } from "./table.js";
import { bigNumber, opener, whatOf } from "./values.js";

const CONTENTS = { NUMBER: numbers, BLOCK: block, GAUGE: gauge, CARD: card, PIE: pie, BAR: plot, LINE: plot, TABLE: table };

/** A widget in its frame: title, its own period if it has one, its buttons as far as it is not locked, and its content. */
export function tile(widget, ctx) {
  const title = h("h3", { id: `t-${widget.id}` }, widget.title);
  const own = widget.settings?.period?.length ? widget.figures[0]?.period.label : null;
  return h("article", {
    class: `tile k-${widget.kind} ${widget.width} ${widget.height} `.toLowerCase() + tint(widget),
    "aria-labelledby": `t-${widget.id}`,
    "data-id": widget.id,
  },
  h("header.tile-head", title, own ? h("span.own", { title: ctx.t("own_period", own) }, own) : null, tools(widget, ctx)),
  h("div.tile-body", widget.failure ? failed(widget, ctx) : CONTENTS[widget.kind](widget, ctx)));
}

const tint = (widget) => (widget.settings?.colour?.length && (widget.kind === "NUMBER" || widget.kind === "BLOCK") ? `tint c-${widget.settings.colour}` : "");

function tools(widget, ctx) {
  const can = (lock) => !widget.locks.includes(lock);
  if (!can("MOVE") && !can("CONFIGURE") && !can("REMOVE") && !can("RESIZE")) {
    const why = ctx.t("lockedWhy", widget.title);
    return h("span.lock", { role: "img", "aria-label": why, title: why }, icon("lock"));
  }
  return h("span.tools.no-print",
    can("MOVE") ? iconButton("grip", ctx.t("move", widget.title), null, { class: "icon grip", "data-key": `grip ${widget.id}`, onpointerdown: (e) => ctx.drag(e, widget), onkeydown: (e) => ctx.arrow(e, widget) }) : null,
    can("CONFIGURE") ? iconButton("gear", ctx.t("settings", widget.title), () => ctx.configure(widget), { "data-key": `gear ${widget.id}` }) : null,
    can("RESIZE") || can("MOVE") || can("REMOVE") ? menu(widget, ctx, can) : null);
}

function menu(widget, ctx, can) {
  const { t } = ctx;
  const item = (label, edit, pressed) => h("button", { role: pressed === undefined ? "menuitem" : "menuitemradio", "aria-checked": pressed === undefined ? null : String(pressed), onclick: () => { close(); edit(); } }, label);
  const resize = (width, height) => () => ctx.edit({ edit: "resize", id: widget.id, width, height });
  const list = h("div.menu", { role: "menu", "aria-label": t("more", widget.title), hidden: true },
    can("MOVE") ? [item(t("earlier"), () => ctx.shift(widget, -1)), item(t("later"), () => ctx.shift(widget, 1)), h("hr")] : null,
    can("RESIZE") ? [
      item(t("half"), resize("HALF", widget.height), widget.width === "HALF"), item(t("full"), resize("FULL", widget.height), widget.width === "FULL"), h("hr"),
      item(t("small"), resize(widget.width, "SMALL"), widget.height === "SMALL"), item(t("tall"), resize(widget.width, "TALL"), widget.height === "TALL"), h("hr")] : null,
    can("REMOVE") ? item(t("remove"), () => ctx.remove(widget)) : null);
  const button = iconButton("more", t("more", widget.title), () => (list.hidden ? open() : close()), { "aria-haspopup": "menu", "aria-expanded": "false", "data-key": `more ${widget.id}` });
  const box = h("span.menu-box", button, list);
  const open = () => { list.hidden = false; button.setAttribute("aria-expanded", "true"); list.querySelector("button").focus(); };
  const close = () => { list.hidden = true; button.setAttribute("aria-expanded", "false"); };
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
  roving(list, "button");
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      button.focus();
    }
  });
  return box;
}

const failed = (widget, ctx) => h("div.failed", { title: widget.failure }, icon("warn"), h("p", h("b", ctx.t("failedTile")), h("br"), widget.failure));

function numbers(widget, ctx) {
  return widget.figures.map((figure) => bigNumber(figure, ctx));
}

function block(widget, ctx) {
  return h("dl.block", widget.figures.map((figure) => h("div", h("dt", figure.label), h("dd", bigNumber(figure, ctx)))));
}

function card(widget, ctx) {
  const { t } = ctx;
  const figure = (metric) => widget.figures.find((f) => f.metric === metric);
  const shown = (f) => (f && f.value.type !== "UNDEFINED" ? opener(ctx, whatOf(f), f.value.text) : f ? h("span.undefined", { title: f.value.message }, "–", h("span.note", ` ${f.value.message}`)) : null);
  const company = (id, name) => h("button.link", { onclick: () => ctx.visit(id) }, name);
  return clientRows(ctx.profile.client, t, company, [
    [t("preferred"), shown(figure("channel.preferred"))],
    [t("lastActivity"), shown(figure("activities.last"))],
  ]);
}

/** All that is known of a client, beneath what a page puts first; a company is led to in the page's own way. */
export function clientRows(client, t, company, first = []) {
  const rows = [
    ...first,
    [t("email"), client.emails.map((e) => h("a", { href: `mailto:${e}` }, e))],
    [t("phone"), client.phones.map((p) => h("a", { href: `tel:${p.replaceAll(" ", "")}` }, p))],
    [t("position"), client.position],
    [t("company"), client.company ? company(client.company, client.companyName ?? client.company) : null],
    [t("website"), client.website ? safeLink(client.website) : null],
    [t("companyType"), client.companyType], [t("industry"), client.industry], [t("responsible"), client.responsible],
    ...Object.entries(client.attributes).map(([name, value]) => [name, String(value)]),
    [t("comment"), client.comment],
  ].filter(([, value]) => value !== null && value !== undefined && value.length !== 0);
  return h("dl.card-rows", rows.map(([name, value]) => h("div", h("dt", name), h("dd", value))));
}

/** A link only where the address is one of the web: an address in the data could be a script. */
function safeLink(address) {
  return /^https?:\/\//i.test(address) ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, address) : address;
}
