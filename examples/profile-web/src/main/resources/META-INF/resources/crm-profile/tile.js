import { bdi, h, icon, iconButton, menuButton, sr } from "./dom.js";
import { gauge } from "./gauge.js";
import { pie } from "./pie.js";
import { plot } from "./plot.js";
import { table } from "./table.js";
import { bigNumber, opener, whatOf } from "./values.js";

const CONTENTS = { NUMBER: numbers, BLOCK: block, GAUGE: gauge, CARD: card, PIE: pie, BAR: plot, LINE: plot, TABLE: table };
const RUN = 3;

/** The tiles in their order: three and more plain numbers that follow one another make a strip across the page. */
export function arranged(tiles) {
  const runs = [];
  for (const tile of tiles) {
    const isNumber = tile.classList.contains("k-number") && tile.classList.contains("half") && tile.classList.contains("small");
    const run = runs.at(-1);
    if (run && run.isNumber === isNumber) {
      run.tiles.push(tile);
    } else {
      runs.push({ isNumber, tiles: [tile] });
    }
  }
  return runs.flatMap((run) => (run.isNumber && run.tiles.length >= RUN ? [h("div.strip", { style: { "--of": run.tiles.length } }, run.tiles)] : run.tiles));
}

/** A widget in its frame: title, its own period if it has one, its buttons as far as it is not locked, and its content. */
export function tile(widget, ctx) {
  const own = widget.settings?.period?.length ? widget.figures[0]?.period.label : null;
  const box = h("article", {
    class: `tile k-${widget.kind}`.toLowerCase() + tint(widget), "aria-labelledby": `t-${widget.id}`, "data-id": widget.id, "data-key": `tile ${widget.id}`, tabindex: "-1",
  },
  h("header.tile-head", h("h3", { id: `t-${widget.id}`, dir: "auto", title: widget.title }, widget.title), own ? h("span.own", { title: ctx.t("own_period", own) }, own) : null, tools(widget, ctx)),
  h("div.tile-body", widget.failure ? failed(widget, ctx) : CONTENTS[widget.kind](widget, ctx)));
  resize(box, widget);
  return box;
}

/** Gives a tile the size that its widget has. */
export function resize(box, { width, height }) {
  box.classList.remove("half", "full", "small", "tall");
  box.classList.add(width.toLowerCase(), height.toLowerCase());
}

const tint = (widget) => (widget.settings?.colour?.length && (widget.kind === "NUMBER" || widget.kind === "BLOCK") ? ` tint c-${widget.settings.colour[0]}` : "");

function tools(widget, ctx) {
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

const failed = (widget, ctx) => h("div.failed", icon("warn"), h("p", h("b", ctx.t("failedTile")), h("br"), h("span", { lang: "en" }, widget.failure)));

function numbers(widget, ctx) {
  return widget.figures.map((figure) => bigNumber(figure, ctx));
}

function block(widget, ctx) {
  return h("dl.block", widget.figures.map((figure) => h("div", h("dt", figure.label), h("dd", bigNumber(figure, ctx)))));
}

function card(widget, ctx) {
  const { t } = ctx;
  const figure = (metric) => widget.figures.find((f) => f.metric === metric);
  const shown = (f) => (f && f.value.type !== "UNDEFINED" ? opener(ctx, whatOf(f), bdi(f.value.text)) : f ? h("span.undefined", { title: f.value.message }, "–", h("span.note", ` ${f.value.message}`)) : null);
  return clientRows(ctx.profile.client, t, (id) => companyLink(id, ctx), [
    [t("preferred"), shown(figure("channel.preferred"))],
    [t("lastActivity"), shown(figure("activities.last"))],
  ], ctx.nameOf);
}

/** Leads to a company; one that does not exist for the user has no name. */
export const companyLink = (id, ctx) => (ctx.companyNames[id] ? h("button.link", { onclick: () => ctx.visit(id) }, bdi(ctx.companyNames[id])) : null);

const ADDRESS = /^[^\s@<>"?&]+@[^\s@<>"?&]+$/u;
const PHONE = /^\+?[\d\s()./-]{3,}$/;

/** Links only what looks like an address, and nothing else of the data becomes part of the link. */
const mail = (text) => (ADDRESS.test(text) ? h("a", { href: `mailto:${encodeURIComponent(text).replace("%40", "@")}` }, bdi(text)) : bdi(text));
const phone = (text) => (PHONE.test(text) ? h("a", { href: `tel:${text.replace(/[^\d+]/g, "")}` }, bdi(text)) : bdi(text));

/** All that is known of a client, beneath what a page puts first; a company is led to in the page's own way. */
export function clientRows(client, t, company, first = [], nameOf = (field, code) => code) {
  const text = (value) => (value ? bdi(value) : null);
  const rows = [
    ...first,
    [t("email"), client.emails.map(mail)],
    [t("phone"), client.phones.map(phone)],
    [t("position"), text(client.position)],
    [t("company"), client.company ? company(client.company) : null],
    [t("website"), client.website ? safeLink(client.website) : null],
    [t("companyType"), text(client.companyType)], [t("industry"), text(client.industry)], [t("responsible"), client.responsible ? bdi(nameOf("responsible", client.responsible)) : null],
    ...Object.entries(client.attributes).map(([name, value]) => [nameOf("attribute", name), bdi(String(value))]),
    [t("comment"), text(client.comment)],
  ].filter(([, value]) => value !== null && value !== undefined && value.length !== 0);
  return h("dl.card-rows", rows.map(([name, value]) => h("div", h("dt", name), h("dd", value))));
}

/** A link only where the address is one of the web: an address in the data could be a script. */
function safeLink(address) {
  return /^https?:\/\//i.test(address) ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, bdi(address)) : bdi(address);
}
