import { bdi, h } from "./dom.js";
import { changeOf, opener, partOf, short, undefinedText, whatOf } from "./values.js";

/** Any figures as a table: the parts or groups are the rows, the figures the columns; of plain figures each is a row. */
export function table(widget, ctx) {
  const grouped = widget.figures.filter((f) => partsOf(f.value));
  return h("div.table-box", { tabindex: "0", role: "region", "aria-label": widget.title },
    grouped.length === 0 ? plainTable(widget, ctx) : partsTable(widget, grouped, ctx));
}

/** The slices or points of a value, alike; null when it has none. */
export function partsOf(value) {
  if (value?.type === "BREAKDOWN") {
    return value.slices.map((s) => ({ key: s.key ?? "\u0000", label: s.label, value: s.value, evidence: s.evidence }));
  } else if (value?.type === "TREND") {
    return value.points.map((p) => ({ ...p, key: p.part }));
  }
  return null;
}

const cell = (what, ctx, more = null) => h("td", { class: what.value.type === "UNDEFINED" ? "undefined" : null, title: undefinedText(what.value, ctx) },
  opener(ctx, what, what.value.type === "UNDEFINED" ? "–" : what.text), more);

function plainTable(widget, ctx) {
  return h("table", h("tbody", widget.figures.map((figure) =>
    h("tr", h("th", { scope: "row" }, figure.label), cell(whatOf(figure), ctx), figure.earlier ? h("td", changeOf(figure, ctx)) : null))));
}

/** What a group was in the comparison period, small beside it. */
function before(figure, key, ctx) {
  const slice = figure.earlier?.value?.slices?.find((s) => (s.key ?? "\u0000") === key);
  return slice ? h("span.note", ctx.t("before", short(slice.value, ctx))) : null;
}

function partsTable(widget, figures, ctx) {
  const rows = new Map();
  figures.forEach((figure, column) => partsOf(figure.value).forEach((part) => {
    const row = rows.get(part.key) ?? { label: part.label, cells: [] };
    row.cells[column] = partOf(figure, part);
    rows.set(part.key, row);
  }));
  if (rows.size === 0) {
    return h("p.nothing", ctx.t("noData"));
  }
  const undated = figures.map((f) => f.value.undated);
  return h("table",
    h("thead", h("tr", h("td"), figures.map((f) => h("th", { scope: "col" }, f.label)))),
    h("tbody",
      [...rows].map(([key, row]) => h("tr", h("th", { scope: "row" }, bdi(row.label)),
        figures.map((f, column) => (row.cells[column] ? cell(row.cells[column], ctx, before(f, key, ctx)) : h("td", "–"))))),
      undated.some(Boolean) ? h("tr", h("th", { scope: "row" }, ctx.t("undated")), undated.map((u, i) => (u ? cell({ label: `${figures[i].label}, ${ctx.t("undated")}`, text: u.value.text, ...u }, ctx) : h("td", "–")))) : null));
}

