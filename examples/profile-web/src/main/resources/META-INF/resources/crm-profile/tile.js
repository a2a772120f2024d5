import { bdi, h, icon } from "./dom.js";
import { gauge } from "./gauge.js";
import { companyLink } from "./header.js";
import { pie } from "./pie.js";
import { plot } from "./plot.js";
import { table } from "./table.js";
import { bigNumber, opener, until, whatOf } from "./values.js";

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

/** A widget in its frame: title, its own period if it has one, and its content. */
export function tile(widget, ctx) {
  const own = widget.settings?.period?.length ? widget.figures[0]?.period.label : null;
  const box = h("article", {
    class: `tile k-${widget.kind}`.toLowerCase() + tint(widget), "aria-labelledby": `t-${widget.id}`, "data-id": widget.id, "data-key": `tile ${widget.id}`, tabindex: "-1",
  },
  h("header.tile-head", h("h3", { id: `t-${widget.id}`, dir: "auto", title: widget.title }, widget.title), own ? h("span.own", { title: ctx.t("own_period", own) }, own) : null),
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
    ...[["channel.preferred", "preferred"], ["activities.last", "lastActivity"]].map(([metric, word]) => [`${t(word)}${figure(metric) ? until(figure(metric), ctx) : ""}`, shown(figure(metric))]),
  ], ctx.nameOf);
}

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
